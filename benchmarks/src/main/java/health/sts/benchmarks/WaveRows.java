package health.sts.benchmarks;

import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * The people of a wave as a roster import and certifications leave them: sites of five departments with at most 200
 * learners each, and four certified trainers in each department. Not part of what is measured.
 */
final class WaveRows {

    static final int LEARNERS = 200;
    private static final int TRAINERS = 4;
    private static final int DEPARTMENTS = 5;

    private final NamedParameterJdbcTemplate jdbc;
    private final Identities identities;
    private final List<String> specialties;

    WaveRows(NamedParameterJdbcTemplate jdbc, Identities identities) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.specialties = jdbc.getJdbcTemplate()
                .queryForList("select code from specialty order by code", String.class)
                .subList(0, DEPARTMENTS);
    }

    /** One specialty at one site. */
    record Department(int number, String site, String specialty, int learners) {

        String learner(int i) {
            return "l%dx%d".formatted(number, i);
        }

        String trainer(int i) {
            return "t%dx%d".formatted(number, i);
        }

        String chief() {
            return "chief" + number;
        }
    }

    /** Departments for so many learners; the trainers are physicians elsewhere. */
    List<Department> departments(int physicians) {
        List<Department> departments = new ArrayList<>();
        for (int rest = physicians; rest > 0; rest -= LEARNERS) {
            int number = departments.size();
            departments.add(new Department(
                    number,
                    "S" + number / DEPARTMENTS,
                    specialties.get(number % DEPARTMENTS),
                    Math.min(rest, LEARNERS)));
        }
        return departments;
    }

    void insert(List<Department> departments) {
        site("ELSEWHERE");
        departments.stream().map(Department::site).distinct().forEach(this::site);
        departments.forEach(this::insert);
    }

    private void insert(Department one) {
        user(one.chief(), Role.DEPT_CHIEF);
        jdbc.update(
                "insert into department values (:id, :site, :specialty, :chief, true)",
                new MapSqlParameterSource("id", "D" + one.number())
                        .addValue("site", one.site())
                        .addValue("specialty", one.specialty())
                        .addValue("chief", one.chief()));
        physicians(one, one.learners(), one::learner, one.site());
        physicians(one, TRAINERS, one::trainer, "ELSEWHERE");
        IntStream.range(0, one.learners()).forEach(i -> user(one.learner(i), Role.PHYSICIAN));
        IntStream.range(0, TRAINERS).forEach(i -> {
            user(one.trainer(i), Role.PEER_TRAINER);
            certificate(one, one.trainer(i));
        });
    }

    private void site(String id) {
        jdbc.update(
                "insert into site values (:id, 'Bench Health', :id, 'America/New_York', 'US', null, true)",
                new MapSqlParameterSource("id", id));
    }

    private void user(String id, Role role) {
        identities.create(new NewUser(id, "Given", id, id + "@example.org", "Correct-horse-7-battery"));
        identities.addRole(id, role);
    }

    private void physicians(Department one, int count, IntFunction<String> ids, String site) {
        jdbc.batchUpdate(
                """
                insert into physician (physician_id, user_id, family_name, given_name, sort_name, specialty_code, site_id,
                    employment, high_acuity, multi_role, privileges_active, clinical_fte, active)
                values (:id, :id, :id, 'Given', :id, :specialty, :site, 'EMPLOYED', false, false, true, 1.0, true)
                """,
                IntStream.range(0, count)
                        .mapToObj(i -> new MapSqlParameterSource("id", ids.apply(i))
                                .addValue("specialty", one.specialty())
                                .addValue("site", site))
                        .toArray(SqlParameterSource[]::new));
    }

    private void certificate(Department one, String trainer) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        MapSqlParameterSource row = new MapSqlParameterSource("id", trainer)
                .addValue("specialty", one.specialty())
                .addValue("from", SqlTime.of(now.minus(1, ChronoUnit.DAYS)))
                .addValue("until", SqlTime.of(now.plus(300, ChronoUnit.DAYS)))
                .addValue("index", one.number() * TRAINERS + trainer.charAt(trainer.length() - 1) - '0');
        jdbc.update(
                """
                insert into certification (id, reason, physician_id, user_id, wave_id, specialty_code, site_id,
                    curriculum_version, round_no, state, state_since, created_at, one_at_a_time, version)
                values ('CRT-' || :id, 'APPOINTED', :id, :id, 'W0', :specialty, 'ELSEWHERE', 1, 1, 'CERTIFIED', :from, :from,
                    'CRT-' || :id, 0)
                """,
                row);
        jdbc.update(
                """
                insert into certificate (id, public_id, certification_id, period_no, physician_id, user_id, holder_name,
                    specialty_code, site_id, wave_id, curriculum_version, certified_by, confirmed_by, certified_at,
                    valid_from, valid_until, window_opens, due, key_id, status_index, credential)
                values ('CTF-' || :id, :id, 'CRT-' || :id, 1, :id, :id, :id, :specialty, 'ELSEWHERE', 'W0', 1, 'm', 'c',
                    :from, :from, :until, :until, :until, 'key', :index, 'jws')
                """,
                row);
    }
}
