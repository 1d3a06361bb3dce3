package health.sts.review.sustain.credit;

import health.sts.shared.SqlTime;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries of the ledger; added, never changed. */
@Component
class EntryStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    EntryStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(List<Entry> entries) {
        batches.batchUpdate(
                """
                insert into cme_entry (id, user_id, physician_id, kind, source_id, worked_on, hours, rate, credits, corrects,
                    reason, recorded_by, recorded_at)
                values (:id, :user, :physician, :kind, :source, :day, :hours, :rate, :credits, :corrects, :reason, :by, :at)
                """,
                entries.stream()
                        .map(entry -> new MapSqlParameterSource("id", entry.id())
                                .addValue("user", entry.userId())
                                .addValue("physician", entry.physicianId())
                                .addValue("kind", entry.kind().name())
                                .addValue("source", entry.sourceId())
                                .addValue("day", Date.valueOf(entry.workedOn()))
                                .addValue("hours", entry.hours())
                                .addValue("rate", entry.rate())
                                .addValue("credits", entry.credits())
                                .addValue("corrects", entry.corrects())
                                .addValue("reason", entry.reason())
                                .addValue("by", entry.recordedBy())
                                .addValue("at", SqlTime.of(entry.recordedAt())))
                        .toArray(SqlParameterSource[]::new));
    }

    Optional<Entry> find(String id) {
        return jdbc.sql("select * from cme_entry where id = :id")
                .param("id", id)
                .query(EntryStore::entry)
                .optional();
    }

    static Entry entry(ResultSet row, int i) throws SQLException {
        return new Entry(
                row.getString("id"),
                row.getString("user_id"),
                row.getString("physician_id"),
                HourKind.valueOf(row.getString("kind")),
                row.getString("source_id"),
                row.getDate("worked_on").toLocalDate(),
                row.getBigDecimal("hours"),
                row.getBigDecimal("rate"),
                row.getBigDecimal("credits"),
                row.getString("corrects"),
                row.getString("reason"),
                row.getString("recorded_by"),
                SqlTime.read(row, "recorded_at"));
    }
}
