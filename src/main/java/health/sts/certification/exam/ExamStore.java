package health.sts.certification.exam;

import health.sts.certification.CertificationState;
import health.sts.certification.exam.Exams.Attempt;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of attempts; they are added and never changed, which the database keeps too. */
@Component
class ExamStore {

    private static final String ATTEMPTS =
            """
            select e.*, k.id as corrected_by from exam_attempt e left join exam_attempt k on k.corrects = e.id
            """;

    private final JdbcClient jdbc;

    ExamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an attempt has to know of the certification it belongs to.
     *
     * @param began when the certification was created
     */
    record Candidate(String userId, int round, int curriculumVersion, CertificationState state, Instant began) {}

    Candidate candidate(String certificationId) {
        return jdbc.sql(
                        """
                        select user_id, round_no, coalesce(curriculum_version, 0) as curriculum_version, state, created_at
                          from certification where id = :id
                        """)
                .param("id", certificationId)
                .query((row, number) -> new Candidate(
                        row.getString("user_id"),
                        row.getInt("round_no"),
                        row.getInt("curriculum_version"),
                        CertificationState.valueOf(row.getString("state")),
                        SqlTime.read(row, "created_at")))
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no certification " + certificationId + "."));
    }

    Attempt get(String id) {
        return jdbc.sql(ATTEMPTS + " where e.id = :id")
                .param("id", id)
                .query(ExamStore::attempt)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no exam result " + id + "."));
    }

    Optional<Attempt> ofExternalId(String externalId) {
        return externalId == null
                ? Optional.empty()
                : ofExternalIds(Set.of(externalId)).stream().findFirst();
    }

    List<Attempt> ofExternalIds(Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? List.of()
                : jdbc.sql(ATTEMPTS + " where e.external_id in (:ids)")
                        .param("ids", externalIds)
                        .query(ExamStore::attempt)
                        .list();
    }

    List<Attempt> of(String certificationId) {
        return jdbc.sql(ATTEMPTS
                        + " where e.certification_id = :id order by e.round_no, e.attempt_no, e.recorded_at, e.id")
                .param("id", certificationId)
                .query(ExamStore::attempt)
                .list();
    }

    /** The attempts of many certifications, oldest first within each. */
    List<Attempt> ofAll(Collection<String> certificationIds) {
        return certificationIds.isEmpty()
                ? List.of()
                : jdbc.sql(
                                ATTEMPTS
                                        + " where e.certification_id in (:ids) order by e.round_no, e.attempt_no, e.recorded_at")
                        .param("ids", certificationIds)
                        .query(ExamStore::attempt)
                        .list();
    }

    /** The row that counts for the newest attempt of the current round. */
    Optional<Attempt> newest(String certificationId) {
        return jdbc.sql(
                        ATTEMPTS
                                + """
                                  join certification c on c.id = e.certification_id and c.round_no = e.round_no
                                 where e.certification_id = :id and k.id is null
                                 order by e.attempt_no desc limit 1
                                """)
                .param("id", certificationId)
                .query(ExamStore::attempt)
                .optional();
    }

    Attempt insert(Attempt attempt) {
        try {
            jdbc.sql(
                            """
                            insert into exam_attempt (id, certification_id, round_no, attempt_no, curriculum_version,
                                external_id, score, started_at, finished_at, evaluator, comment_text, corrects, reason,
                                recorded_by, recorded_at)
                            values (:id, :certificationId, :round, :number, :curriculumVersion, :externalId, :score,
                                :startedAt, :finishedAt, :evaluator, :comment, :corrects, :reason, :recordedBy,
                                :recordedAt)
                            """)
                    .param("id", attempt.id())
                    .param("certificationId", attempt.certificationId())
                    .param("round", attempt.round())
                    .param("number", attempt.number())
                    .param("curriculumVersion", attempt.curriculumVersion())
                    .param("externalId", attempt.externalId())
                    .param("score", attempt.score())
                    .param("startedAt", SqlTime.of(attempt.startedAt()))
                    .param("finishedAt", SqlTime.of(attempt.finishedAt()))
                    .param("evaluator", attempt.evaluator())
                    .param("comment", attempt.comment())
                    .param("corrects", attempt.corrects())
                    .param("reason", attempt.reason())
                    .param("recordedBy", attempt.recordedBy())
                    .param("recordedAt", SqlTime.of(attempt.recordedAt()))
                    .update();
            return attempt;
        } catch (DuplicateKeyException atTheSameMoment) {
            throw Refusal.conflict(
                    "Somebody recorded a result for this exam at the same moment. Look at the newest result before you go on.");
        }
    }

    static Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                row.getString("id"),
                row.getString("certification_id"),
                row.getInt("round_no"),
                row.getInt("attempt_no"),
                row.getInt("curriculum_version"),
                row.getString("external_id"),
                row.getBigDecimal("score"),
                SqlTime.read(row, "started_at"),
                SqlTime.read(row, "finished_at"),
                row.getString("evaluator"),
                row.getString("comment_text"),
                row.getString("corrects"),
                row.getString("corrected_by"),
                row.getString("reason"),
                row.getString("recorded_by"),
                SqlTime.read(row, "recorded_at"));
    }
}
