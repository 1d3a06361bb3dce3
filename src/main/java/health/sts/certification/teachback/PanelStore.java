package health.sts.certification.teachback;

import health.sts.shared.OncePerTransaction;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who scores an attempt. */
@Component
class PanelStore {

    private final JdbcClient jdbc;
    private final OncePerTransaction<String, List<Place>> places = new OncePerTransaction<>();

    PanelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place of a panel: 1 and 2 from the beginning, 3 where they disagree. */
    record Place(int position, String evaluator, boolean scored) {}

    /** The places of one attempt; the engine asks several times while it makes the tasks, so it is read once. */
    List<Place> of(String teachBackId) {
        return places.get(teachBackId, () -> jdbc.sql(
                        """
                        select p.position, p.evaluator,
                               exists (select 1 from teach_back_score s
                                        where s.teach_back_id = p.teach_back_id and s.evaluator = p.evaluator) as scored
                          from teach_back_panel p where p.teach_back_id = :teachBack order by p.position
                        """)
                .param("teachBack", teachBackId)
                .query((row, number) ->
                        new Place(row.getInt("position"), row.getString("evaluator"), row.getBoolean("scored")))
                .list());
    }

    /** The panels of a certification by teach-back, in order. */
    Map<String, List<String>> ofCertification(String certificationId) {
        Map<String, List<String>> panels = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select p.teach_back_id, p.evaluator from teach_back_panel p
                          join teach_back t on t.id = p.teach_back_id
                         where t.certification_id = :certification order by p.teach_back_id, p.position
                        """)
                .param("certification", certificationId)
                .query(row -> {
                    panels.computeIfAbsent(row.getString("teach_back_id"), id -> new ArrayList<>())
                            .add(row.getString("evaluator"));
                });
        return panels;
    }

    void add(String teachBackId, int position, String evaluator, String by, Instant now) {
        try {
            jdbc.sql("insert into teach_back_panel values (:teachBack, :position, :evaluator, :by, :now)")
                    .param("teachBack", teachBackId)
                    .param("position", position)
                    .param("evaluator", evaluator)
                    .param("by", by)
                    .param("now", SqlTime.of(now))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("The panel has just been named. Nothing was changed.");
        }
        places.forget(teachBackId);
    }

    /** Gives an unscored place to somebody else; false where the evaluator has scored or has no place. */
    boolean replace(String teachBackId, String evaluator, String another, String by, Instant now) {
        int changed = jdbc.sql(
                        """
                        update teach_back_panel set evaluator = :another, named_by = :by, named_at = :now
                         where teach_back_id = :teachBack and evaluator = :evaluator
                           and not exists (select 1 from teach_back_score s
                                            where s.teach_back_id = :teachBack and s.evaluator = :evaluator)
                        """)
                .param("teachBack", teachBackId)
                .param("evaluator", evaluator)
                .param("another", another)
                .param("by", by)
                .param("now", SqlTime.of(now))
                .update();
        places.forget(teachBackId);
        return changed == 1;
    }

    /** Somebody has scored. */
    void scored(String teachBackId) {
        places.forget(teachBackId);
    }
}
