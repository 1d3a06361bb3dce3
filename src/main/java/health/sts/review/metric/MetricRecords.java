package health.sts.review.metric;

import health.sts.shared.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records behind a kept figure, as the kept statement yields them now as of the kept moment. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(MetricReaders.RECORDS)
public class MetricRecords {

    /** Records on one page. */
    public static final int PAGE = 50;

    private static final int PORTION = 1_000;

    private final JdbcClient jdbc;

    MetricRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page and one more where there are more, in the order of record ids. */
    public List<MetricRecord> page(SnapshotView view, RecordFilter filter, String after) {
        return portion(view, filter, after, PAGE + 1);
    }

    /** All of them, read in portions. */
    public void each(SnapshotView view, RecordFilter filter, Consumer<MetricRecord> taker) {
        String after = null;
        List<MetricRecord> portion;
        do {
            portion = portion(view, filter, after, PORTION);
            portion.forEach(taker);
            after = portion.isEmpty() ? null : portion.get(portion.size() - 1).id();
        } while (portion.size() == PORTION);
    }

    /** Their trainings by physician id, for links. */
    public Map<String, String> trainings(SnapshotView view, Collection<String> physicianIds) {
        Map<String, String> trainings = new HashMap<>();
        if (!physicianIds.isEmpty() && !view.reading().stretch().waves().isEmpty()) {
            jdbc.sql("select id, physician_id from learner_training where wave_id in (:waves)"
                            + " and physician_id in (:physicians) order by created_at, id")
                    .param("waves", view.reading().stretch().waves())
                    .param("physicians", physicianIds)
                    .query(row -> {
                        trainings.put(row.getString("physician_id"), row.getString("id"));
                    });
        }
        return trainings;
    }

    private List<MetricRecord> portion(SnapshotView view, RecordFilter filter, String after, int most) {
        if (!view.listsRecords()) {
            throw Refusal.forbidden(
                    "The answers behind this figure are not listed, so that nobody can be told by them.");
        }
        if (!view.definition().unharmed()) {
            throw Refusal.conflict("The kept definition is not the one that was kept on the day it started, so its"
                    + " statement is not run.");
        }
        String part = view.snapshot().specialtyCode();
        return jdbc
                .sql("select r.record_id, r.person, r.specialty_code, r.site_id, r.numerator, r.denominator, r.excluded"
                        + " from (" + view.metric().sql() + ") r where " + filter.where()
                        + (part == null ? "" : " and r.specialty_code = :onePart")
                        + (after == null ? "" : " and r.record_id > :afterRecord")
                        + " order by r.record_id limit " + most)
                .params(view.reading().stretch().parameters())
                .param("onePart", part)
                .param("afterRecord", after)
                .query(MetricRecord::of)
                .stream()
                .map(record -> view.metric().anonymous() ? record.unnamed() : record)
                .toList();
    }
}
