package health.sts.recruitment;

import health.sts.audit.TimelineEntry;
import health.sts.audit.TimelineEntry.Kind;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ratings and signatures of a candidacy. */
@Component
class CandidacyTrail {

    private final JdbcClient jdbc;

    CandidacyTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TimelineEntry> of(String candidacyId) {
        return jdbc.sql(
                        """
                        select given_at as happened, 'RATING' as sort, rated_by as person, endorsed, by_chief, respect,
                               specialty, speaking, technology, enthusiasm, comment_text as words,
                               cast(null as varchar(16)) as version, cast(null as varchar(64)) as hash
                          from rating where candidacy_id = :id
                        union all
                        select signed_at, party, signed_by, true, false, 0, 0, 0, 0, 0, typed_name, agreement_version,
                               text_hash
                          from agreement_signature where candidacy_id = :id
                        """)
                .param("id", candidacyId)
                .query((row, number) -> row.getString("sort").equals("RATING") ? rating(row) : signature(row))
                .list();
    }

    private static TimelineEntry rating(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        boolean endorsed = row.getBoolean("endorsed");
        if (endorsed) {
            for (String criterion : List.of("respect", "specialty", "speaking", "technology", "enthusiasm")) {
                values.put(
                        Character.toUpperCase(criterion.charAt(0)) + criterion.substring(1),
                        row.getInt(criterion) + " of 5");
            }
        }
        if (row.getString("words") != null) {
            values.put("Comment", row.getString("words"));
        }
        return entry(
                row,
                row.getBoolean("by_chief") ? "Rating by the chief stored" : "Rating stored",
                endorsed ? "ENDORSED" : "DECLINED",
                values);
    }

    private static TimelineEntry signature(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("Typed name", row.getString("words"));
        values.put("Agreement", "version " + row.getString("version"));
        values.put("SHA-256 of the text", row.getString("hash"));
        return entry(
                row,
                row.getString("sort").equals(Party.CANDIDATE.name())
                        ? "Agreement signed by the candidate"
                        : "Agreement signed by compliance",
                "SIGNED",
                values);
    }

    private static TimelineEntry entry(ResultSet row, String what, String outcome, Map<String, String> values)
            throws SQLException {
        return new TimelineEntry(
                SqlTime.read(row, "happened"), Kind.RECORD, what, outcome, row.getString("person"), null, values);
    }
}
