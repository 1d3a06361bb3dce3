package health.sts.recruitment;

import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

@Component
class CandidacyStore {

    private final JdbcClient jdbc;

    CandidacyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Candidacy candidacy) {
        try {
            jdbc.sql(
                            """
                            insert into candidacy (id, wave_id, specialty_code, site_id, candidate_id, candidate_user_id,
                                source, nominated_by, chief_user_id, motivation, conflict, state, state_since,
                                reserve_until, created_at, one_at_a_time, version)
                            values (:id, :wave, :specialty, :site, :candidate, :candidateUser, :source, :nominatedBy,
                                :chief, :motivation, :conflict, :state, :stateSince, :reserveUntil, :createdAt,
                                :oneAtATime, 0)
                            """)
                    .params(parameters(candidacy.row()))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw Refusal.conflict(
                    "This physician is already a candidate or trainer in this wave. Nothing was changed.");
        }
    }

    Candidacy get(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound("There is no candidacy " + id + "."));
    }

    Optional<Candidacy> find(String id) {
        return jdbc.sql("select * from candidacy where id = :id")
                .param("id", id)
                .query(CandidacyStore::candidacy)
                .optional();
    }

    /** The candidacy that runs or has succeeded, if any. */
    Optional<Candidacy> current(String waveId, String candidateId) {
        return jdbc.sql("select * from candidacy where one_at_a_time = :key")
                .param("key", waveId + " " + candidateId)
                .query(CandidacyStore::candidacy)
                .optional();
    }

    List<Candidacy> openOf(List<String> candidateIds) {
        return candidateIds.isEmpty()
                ? List.of()
                : jdbc
                        .sql("select * from candidacy where candidate_id in (:ids)")
                        .param("ids", candidateIds)
                        .query(CandidacyStore::candidacy)
                        .list()
                        .stream()
                        .filter(candidacy -> candidacy.state().open())
                        .toList();
    }

    /** Candidacies by which some of these physicians were appointed, oldest first. */
    List<Candidacy> appointedOf(String waveId, String specialtyCode, Collection<String> candidateIds) {
        return candidateIds.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select * from candidacy
                                 where wave_id = :wave and specialty_code = :specialty and state = 'APPOINTED'
                                   and candidate_id in (:ids)
                                 order by created_at, id
                                """)
                        .param("wave", waveId)
                        .param("specialty", specialtyCode)
                        .param("ids", candidateIds)
                        .query(CandidacyStore::candidacy)
                        .list();
    }

    /** Who moves up next: the highest score first, then who has waited longest. */
    Optional<Candidacy> nextInReserve(String waveId, String specialtyCode) {
        return jdbc.sql(
                        """
                        select * from candidacy
                         where wave_id = :wave and specialty_code = :specialty and state = 'RESERVE'
                         order by score desc, state_since, id limit 1
                        """)
                .param("wave", waveId)
                .param("specialty", specialtyCode)
                .query(CandidacyStore::candidacy)
                .optional();
    }

    List<String> inReserve(String waveId) {
        return jdbc.sql("select id from candidacy where wave_id = :wave and state = 'RESERVE'")
                .param("wave", waveId)
                .query(String.class)
                .list();
    }

    void moveReserveEnd(String waveId, Instant end) {
        jdbc.sql("update candidacy set reserve_until = :end, version = version + 1 where wave_id = :wave")
                .param("end", SqlTime.of(end))
                .param("wave", waveId)
                .update();
    }

    /** Appoints a candidate who waits for it, in one statement; the appointment has to leave room for what follows it. */
    TrainerAppointed appoint(String id, Instant now) {
        KeyHolder row = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        update candidacy set state = 'APPOINTED', state_since = :now, reason = null, version = version + 1
                         where id = :id and state = 'APPOINTMENT'
                        """)
                .param("id", id)
                .param("now", SqlTime.of(now))
                .update(row, "candidate_id", "candidate_user_id", "wave_id", "specialty_code", "site_id");
        Map<String, Object> appointed = row.getKeys();
        if (appointed == null) {
            get(id).expect(CandidacyState.APPOINTMENT);
            throw Refusal.conflict(
                    "Somebody else has just changed this candidacy. Nothing was changed; open it again.");
        }
        return new TrainerAppointed(
                id,
                appointed.get("candidate_id").toString(),
                appointed.get("candidate_user_id").toString(),
                appointed.get("wave_id").toString(),
                appointed.get("specialty_code").toString(),
                appointed.get("site_id").toString());
    }

    void update(Candidacy candidacy) {
        int updated = jdbc.sql(
                        """
                        update candidacy set conflict = :conflict, state = :state, state_since = :stateSince,
                               reason = :reason, score = :score, lowest_criterion = :lowest, hours_per_week = :hours,
                               weeks = :weeks, backfill_plan = :backfill, one_at_a_time = :oneAtATime,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                .params(parameters(candidacy.row()))
                .update();
        if (updated == 0) {
            throw Refusal.conflict(
                    "Somebody else has just changed this candidacy. Nothing was changed; open it again.");
        }
    }

    private static Map<String, Object> parameters(CandidacyRow row) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", row.id());
        values.put("wave", row.waveId());
        values.put("specialty", row.specialtyCode());
        values.put("site", row.siteId());
        values.put("candidate", row.candidateId());
        values.put("candidateUser", row.candidateUserId());
        values.put("source", row.source().name());
        values.put("nominatedBy", row.nominatedBy());
        values.put("chief", row.chiefUserId());
        values.put("motivation", row.motivation());
        values.put("conflict", row.conflict().name());
        values.put("state", row.state().name());
        values.put("stateSince", SqlTime.of(row.stateSince()));
        values.put("reason", row.reason());
        values.put("score", row.score() == null ? null : row.score().score());
        values.put("lowest", row.score() == null ? null : row.score().lowestCriterion());
        values.put("hours", row.time() == null ? null : row.time().hoursPerWeek());
        values.put("weeks", row.time() == null ? null : row.time().weeks());
        values.put("backfill", row.time() == null ? null : row.time().backfillPlan());
        values.put("reserveUntil", SqlTime.of(row.reserveUntil()));
        values.put("createdAt", SqlTime.of(row.createdAt()));
        values.put("oneAtATime", row.oneAtATime());
        values.put("version", row.version());
        return values;
    }

    static Candidacy candidacy(ResultSet row, int number) throws SQLException {
        return new Candidacy(new CandidacyRow(
                row.getString("id"),
                row.getString("wave_id"),
                row.getString("specialty_code"),
                row.getString("site_id"),
                row.getString("candidate_id"),
                row.getString("candidate_user_id"),
                Source.valueOf(row.getString("source")),
                row.getString("nominated_by"),
                row.getString("chief_user_id"),
                row.getString("motivation"),
                Conflict.valueOf(row.getString("conflict")),
                CandidacyState.valueOf(row.getString("state")),
                SqlTime.read(row, "state_since"),
                row.getString("reason"),
                row.getBigDecimal("score") == null
                        ? null
                        : new EligibilityScore(row.getBigDecimal("score"), row.getBigDecimal("lowest_criterion"), 0),
                row.getBigDecimal("hours_per_week") == null
                        ? null
                        : new ReleasedTime(
                                row.getBigDecimal("hours_per_week"),
                                row.getInt("weeks"),
                                row.getString("backfill_plan")),
                SqlTime.read(row, "reserve_until"),
                SqlTime.read(row, "created_at"),
                row.getInt("version")));
    }
}
