package health.sts.recruitment;

import health.sts.people.PhysicianView;
import health.sts.shared.OncePerTransaction;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was asked to endorse, and what they and the chief said. */
@Component
class RatingStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final OncePerTransaction<String, List<String>> invited = new OncePerTransaction<>();

    RatingStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void invite(String candidacyId, List<PhysicianView> endorsers) {
        batches.batchUpdate(
                "insert into endorser (candidacy_id, endorser_id, user_id, position) values (:candidacy, :id, :user, :position)",
                IntStream.range(0, endorsers.size())
                        .mapToObj(position -> new MapSqlParameterSource("candidacy", candidacyId)
                                .addValue("id", endorsers.get(position).physicianId())
                                .addValue("user", endorsers.get(position).userId())
                                .addValue("position", position))
                        .toArray(SqlParameterSource[]::new));
        invited.forget(candidacyId);
    }

    /** The engine asks once for each of them, so it is read once in a transaction. */
    List<String> invitedUsers(String candidacyId) {
        return invited.get(candidacyId, () -> jdbc.sql(
                        "select user_id from endorser where candidacy_id = :candidacy order by position")
                .param("candidacy", candidacyId)
                .query(String.class)
                .list());
    }

    /** Stores what somebody said; a decline has no rating. */
    void insert(String candidacyId, String by, boolean chief, Optional<Rating> rating, String comment, Instant now) {
        try {
            jdbc.sql(
                            """
                            insert into rating (candidacy_id, rated_by, by_chief, endorsed, respect, specialty, speaking,
                                technology, enthusiasm, comment_text, given_at)
                            values (:candidacy, :by, :chief, :endorsed, :respect, :specialty, :speaking, :technology,
                                :enthusiasm, :comment, :now)
                            """)
                    .param("candidacy", candidacyId)
                    .param("by", by)
                    .param("chief", chief)
                    .param("endorsed", rating.isPresent())
                    .param("respect", rating.map(Rating::respect).orElse(null))
                    .param("specialty", rating.map(Rating::specialty).orElse(null))
                    .param("speaking", rating.map(Rating::speaking).orElse(null))
                    .param("technology", rating.map(Rating::technology).orElse(null))
                    .param("enthusiasm", rating.map(Rating::enthusiasm).orElse(null))
                    .param("comment", comment)
                    .param("now", SqlTime.of(now))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw Refusal.conflict("You have answered for this candidate before. Nothing was changed.");
        }
    }

    /** All ratings given; the chief's counts like a colleague's. */
    List<Rating> ratings(String candidacyId) {
        return jdbc.sql("select * from rating where candidacy_id = :candidacy and endorsed")
                .param("candidacy", candidacyId)
                .query((row, number) -> new Rating(
                        row.getInt("respect"),
                        row.getInt("specialty"),
                        row.getInt("speaking"),
                        row.getInt("technology"),
                        row.getInt("enthusiasm")))
                .list();
    }
}
