package health.sts.certification.path;

import health.sts.certification.CertificationState;
import health.sts.certification.Reason;
import health.sts.certification.Trainee;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CertificationStore {

    private static final String ALL = "select * from certification where ";

    private final JdbcClient jdbc;

    CertificationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds it, unless the trainer is on their way for the specialty already; one statement. */
    boolean insert(Certification certification) {
        Trainee trainee = certification.trainee();
        return jdbc.sql(
                                """
                                insert into certification (id, reason, candidacy_id, physician_id, user_id, wave_id,
                                    specialty_code, site_id, certificate_id, curriculum_version, round_no, mentor_user_id,
                                    state, state_since, created_at, one_at_a_time, version)
                                select c.id, :reason, cast(:candidacy as varchar(64)), :physician, :user, :wave,
                                       :specialty, :site, cast(:certificate as varchar(64)), null, :round, null, :state,
                                       cast(:since as timestamp with time zone),
                                       cast(:created as timestamp with time zone), :oneAtATime, 0
                                  from (select cast(:id as varchar(64)) as id) c
                                 where not exists (select 1 from certification o where o.one_at_a_time = :oneAtATime)
                                """)
                        .param("id", certification.id)
                        .param("reason", trainee.reason().name())
                        .param("candidacy", trainee.candidacyId())
                        .param("physician", trainee.physicianId())
                        .param("user", trainee.userId())
                        .param("wave", trainee.waveId())
                        .param("specialty", trainee.specialtyCode())
                        .param("site", trainee.siteId())
                        .param("certificate", trainee.certificateId())
                        .param("round", trainee.round())
                        .param("state", trainee.state().name())
                        .param("since", SqlTime.of(certification.stateSince()))
                        .param("created", SqlTime.of(certification.createdAt))
                        .param("oneAtATime", Certification.oneAtATime(trainee))
                        .update()
                == 1;
    }

    Certification get(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound("There is no certification " + id + "."));
    }

    Optional<Certification> find(String id) {
        return jdbc.sql(ALL + "id = :id")
                .param("id", id)
                .query(CertificationStore::read)
                .optional();
    }

    List<Certification> ofUser(String userId) {
        return jdbc.sql(ALL + "user_id = :id order by created_at desc, id desc")
                .param("id", userId)
                .query(CertificationStore::read)
                .list();
    }

    List<Certification> ofPhysician(String physicianId) {
        return jdbc.sql(ALL + "physician_id = :id order by created_at desc, id desc")
                .param("id", physicianId)
                .query(CertificationStore::read)
                .list();
    }

    List<Certification> openOf(Collection<String> physicianIds) {
        return physicianIds.isEmpty()
                ? List.of()
                : jdbc
                        .sql(ALL + "physician_id in (:ids)")
                        .param("ids", physicianIds)
                        .query(CertificationStore::read)
                        .list()
                        .stream()
                        .filter(certification -> certification.state().open())
                        .toList();
    }

    void update(Certification certification) {
        Trainee trainee = certification.trainee();
        int updated = jdbc.sql(
                        """
                        update certification set curriculum_version = :curriculum, round_no = :round,
                               mentor_user_id = :mentor, state = :state, state_since = :since, ended_reason = :ended,
                               one_at_a_time = :oneAtATime, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("curriculum", trainee.curriculumVersion() == 0 ? null : trainee.curriculumVersion())
                .param("round", trainee.round())
                .param("mentor", trainee.mentorUserId())
                .param("state", trainee.state().name())
                .param("since", SqlTime.of(certification.stateSince()))
                .param("ended", certification.endedReason())
                .param("oneAtATime", Certification.oneAtATime(trainee))
                .param("id", certification.id)
                .param("version", certification.version)
                .update();
        if (updated == 0) {
            throw Refusal.conflict(
                    "Somebody else has just changed this certification. Nothing was changed; open it again.");
        }
    }

    private static Certification read(ResultSet row, int number) throws SQLException {
        return new Certification(
                new Trainee(
                        row.getString("id"),
                        Reason.valueOf(row.getString("reason")),
                        row.getString("candidacy_id"),
                        row.getString("certificate_id"),
                        row.getString("physician_id"),
                        row.getString("user_id"),
                        row.getString("wave_id"),
                        row.getString("specialty_code"),
                        row.getString("site_id"),
                        row.getInt("curriculum_version"),
                        row.getInt("round_no"),
                        row.getString("mentor_user_id"),
                        CertificationState.valueOf(row.getString("state"))),
                SqlTime.read(row, "state_since"),
                row.getString("ended_reason"),
                SqlTime.read(row, "created_at"),
                row.getInt("version"));
    }
}
