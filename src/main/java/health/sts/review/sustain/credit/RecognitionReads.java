package health.sts.review.sustain.credit;

import health.sts.review.sustain.credit.Recognition.Period;
import health.sts.review.sustain.credit.Recognition.Thanks;
import health.sts.review.sustain.credit.Recognition.Trainer;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads sums and entries of the ledger, and keeps thanks. */
@Component
class RecognitionReads {

    private static final int NEWEST = 50;

    private static final String NAME =
            """
            coalesce((select min(k.holder_name) from certificate k where k.user_id = %1$s),
                     (select min(concat('Dr. ', q.given_name, ' ', q.family_name)) from physician q where q.user_id = %1$s),
                     %1$s)""";

    private static final String KEY =
            "concat(coalesce((select min(y.sort_name) from physician y where y.user_id = e.user_id), ''), ' ', e.user_id)";

    private static final String SUMS = Stream.of(HourKind.values())
            .map(kind -> "sum(case when e.kind = '%s' then e.hours else 0 end) as h_%s"
                    .formatted(kind.name(), kind.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    RecognitionReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Trainer> trainers(Period period, String userId, String after, int limit) {
        return jdbc.sql("select d.*, " + NAME.formatted("d.user_id")
                        + " as name, (select count(*) from trainer_thanks h where h.user_id = d.user_id) as thanks from ("
                        + "select e.user_id, " + KEY + " as sort_key, " + SUMS + ", sum(e.credits) as credits"
                        + " from cme_entry e where e.worked_on between :from and :until"
                        + (userId == null ? "" : " and e.user_id = :user")
                        + " group by e.user_id) d where d.sort_key > :after order by d.sort_key limit :limit")
                .param("from", Date.valueOf(period.from()))
                .param("until", Date.valueOf(period.until()))
                .param("user", userId)
                .param("after", after)
                .param("limit", limit)
                .query(RecognitionReads::trainer)
                .list();
    }

    List<Entry> entries(String userId, Period period, String before, int limit) {
        String[] key = before.split("_", 2);
        boolean first = key.length < 2;
        return jdbc.sql(
                        """
                        select * from cme_entry
                         where user_id = :user and worked_on between :from and :until
                           and (:first = 1 or worked_on < cast(:day as date) or worked_on = cast(:day as date) and id < :id)
                         order by worked_on desc, id desc limit :limit
                        """)
                .param("user", userId)
                .param("from", Date.valueOf(period.from()))
                .param("until", Date.valueOf(period.until()))
                .param("first", first ? 1 : 0)
                .param("day", first ? "2000-01-01" : key[0])
                .param("id", first ? "" : key[1])
                .param("limit", limit)
                .query(EntryStore::entry)
                .list();
    }

    /** Each by the user id of whoever said it. */
    List<Thanks> thanks(String userId) {
        return jdbc.sql("select words, said_by, said_at from trainer_thanks where user_id = :user"
                        + " order by said_at desc, id desc limit " + NEWEST)
                .param("user", userId)
                .query((row, i) ->
                        new Thanks(row.getString("words"), row.getString("said_by"), SqlTime.read(row, "said_at")))
                .list();
    }

    boolean trainer(String userId) {
        return jdbc.sql("select 1 from certificate where user_id = :user limit 1")
                .param("user", userId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    String name(String userId) {
        return jdbc.sql("select " + NAME.formatted("cast(:user as varchar)"))
                .param("user", userId)
                .query(String.class)
                .single();
    }

    void insertThanks(String id, String userId, String words, String by, OffsetDateTime at) {
        jdbc.sql(
                        "insert into trainer_thanks (id, user_id, words, said_by, said_at) values (:id, :user, :words, :by, :at)")
                .param("id", id)
                .param("user", userId)
                .param("words", words)
                .param("by", by)
                .param("at", at)
                .update();
    }

    private static Trainer trainer(ResultSet row, int i) throws SQLException {
        Map<HourKind, BigDecimal> hours = new EnumMap<>(HourKind.class);
        for (HourKind kind : HourKind.values()) {
            hours.put(kind, row.getBigDecimal("h_" + kind.name().toLowerCase(Locale.ROOT)));
        }
        return new Trainer(
                row.getString("user_id"),
                row.getString("name"),
                hours,
                row.getBigDecimal("credits"),
                row.getInt("thanks"),
                row.getString("sort_key"));
    }
}
