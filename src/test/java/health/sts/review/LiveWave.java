package health.sts.review;

import health.sts.certification.CertificationState;
import health.sts.engine.Acting;
import health.sts.program.FormulaParameters;
import health.sts.recruitment.Ward;
import health.sts.shared.Ids;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes a wave of its own for each test that went live some days ago, by default 31, in the zone America/New_York: its
 * programme, one new site, by default two specialties with six physicians each, all trained.
 *
 * <p>Physicians count from 1 within their specialty, and specialties from 1. Everybody's training is completed and their
 * access decided as ELIGIBLE a week before go-live, with e-learning, privacy module, class and lab before that. Physician 2
 * of each specialty failed the first attempt at the proficiency test with 71 and passed the second; all others passed the
 * first with 90. Physician 3 personalised one item of four, all others all four. Physician 1 of each specialty is a peer
 * trainer with a certificate that holds for a year.
 *
 * <p>Sign-ins with {@link Ward#PASSWORD}: a chief for each specialty, CMIO, programme manager, training manager, auditor,
 * sponsor, and physicians 1 to 3 of each specialty; others of them by {@link #signIn}. No case is started and no event is
 * announced for any of this; everything is rows.
 */
@Component
public class LiveWave {

    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final List<String> SPECIALTIES =
            List.of("208800000X", "207R00000X", "207W00000X", "207Y00000X", "208600000X");

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private final Ward ward;
    private final Acting acting;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    LiveWave(Ward ward, Acting acting, JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.ward = ward;
        this.acting = acting;
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** The ids of one such wave. */
    public record Live(String n, LocalDate goLive, int specialties, int physicians) {

        public String wave() {
            return "WLV-" + n;
        }

        public String program() {
            return "PRG-LV-" + n;
        }

        public String site() {
            return "SITE-LV-" + n;
        }

        /** The code of specialty 1 to the last. */
        public String specialty(int number) {
            return SPECIALTIES.get(number - 1);
        }

        public String department(int specialty) {
            return "DEP-LV-" + n + "-" + specialty;
        }

        /** The physician id, as the roster has it. */
        public String physician(int specialty, int number) {
            return "PHY-LV-" + n + "-" + specialty + "-" + number;
        }

        /** The user id of a physician. */
        public String user(int specialty, int number) {
            return "d" + specialty + "x" + number + "lv" + n;
        }

        public String training(int specialty, int number) {
            return "TRN-LV-" + n + "-" + specialty + "-" + number;
        }

        /** All physician ids, specialty by specialty. */
        public List<String> all() {
            return IntStream.rangeClosed(1, specialties)
                    .boxed()
                    .flatMap(s -> IntStream.rangeClosed(1, physicians).mapToObj(p -> physician(s, p)))
                    .toList();
        }

        /** The peer trainer of a specialty: its physician 1. */
        public String trainer(int specialty) {
            return user(specialty, 1);
        }

        public String chief(int specialty) {
            return "chief" + specialty + "lv" + n;
        }

        public String cmio() {
            return "cmiolv" + n;
        }

        public String programManager() {
            return "managerlv" + n;
        }

        public String trainingManager() {
            return "traininglv" + n;
        }

        public String auditor() {
            return "auditorlv" + n;
        }

        public String sponsor() {
            return "sponsorlv" + n;
        }

        /** The beginning of a day, counted from go-live, in the wave's zone. */
        public Instant day(int fromGoLive) {
            return goLive.plusDays(fromGoLive).atStartOfDay(ZONE).toInstant();
        }
    }

    /** Live for 31 days, two specialties with six physicians each. */
    public Live open() {
        return open(31, 2, 6);
    }

    /**
     * @param daysLive since go-live; negative where it is still to come
     * @param specialties at most five
     * @param physicians of each specialty, at least 3
     */
    public Live open(int daysLive, int specialties, int physicians) {
        LocalDate today = clock.instant().atZone(ZONE).toLocalDate();
        Live live =
                new Live(String.valueOf(NEXT.getAndIncrement()), today.minusDays(daysLive), specialties, physicians);
        places(live);
        wave(live);
        people(live);
        physicians(live);
        trainings(live);
        IntStream.rangeClosed(1, specialties).forEach(s -> certified(live, s));
        return live;
    }

    /** Gives a physician without one a sign-in. */
    public String signIn(Live live, int specialty, int number) {
        String user = live.user(specialty, number);
        ward.user(user, "Given" + number, Role.PHYSICIAN);
        return user;
    }

    public <T> T as(String user, Supplier<T> act) {
        return acting.as(user, act);
    }

    public void as(String user, Runnable act) {
        acting.as(user, act);
    }

    private void places(Live live) {
        jdbc.sql("insert into site values (:id, 'Live Health', :id, :zone, 'US', null, true)")
                .param("id", live.site())
                .param("zone", ZONE.getId())
                .update();
        for (int s = 1; s <= live.specialties(); s++) {
            jdbc.sql("insert into department values (:id, :site, :specialty, :chief, true)")
                    .param("id", live.department(s))
                    .param("site", live.site())
                    .param("specialty", live.specialty(s))
                    .param("chief", live.chief(s))
                    .update();
        }
    }

    private void wave(Live live) {
        FormulaParameters planned = FormulaParameters.DEFAULTS;
        MapSqlParameterSource values = new MapSqlParameterSource("wave", live.wave())
                .addValue("program", live.program())
                .addValue("name", "Live wave " + live.n())
                .addValue("site", live.site())
                .addValue("day", live.goLive())
                .addValue("zone", ZONE.getId())
                .addValue("size", planned.classSize())
                .addValue("lab", planned.labSize())
                .addValue("fill", planned.fillRate())
                .addValue("prep", planned.prepFactor())
                .addValue("weeks", planned.weeks())
                .addValue("hours", planned.hoursPerWeek())
                .addValue("least", planned.minTrainers())
                .addValue("buffer", planned.attritionBuffer())
                .addValue("classHours", planned.classHours())
                .addValue("labHours", planned.labHours())
                .addValue("learners", live.physicians())
                .addValue("manager", live.programManager())
                .addValue("opened", SqlTime.of(live.day(-56)));
        for (String sql : List.of(
                """
                insert into program (id, name, health_system, class_size, lab_size, fill_rate, prep_factor, weeks,
                    hours_per_week, min_trainers, attrition_buffer, class_hours, lab_hours, version)
                values (:program, :program, 'Live Health', :size, :lab, :fill, :prep, :weeks, :hours, :least, :buffer,
                    :classHours, :labHours, 0)
                """,
                """
                insert into wave (id, program_id, wave_number, name, go_live_date, zone, class_size, lab_size, fill_rate,
                    prep_factor, weeks, hours_per_week, min_trainers, attrition_buffer, class_hours, lab_hours,
                    formula_version, counted_at, version)
                values (:wave, :program, 1, :name, :day, :zone, :size, :lab, :fill, :prep, :weeks, :hours, :least, :buffer,
                    :classHours, :labHours, 'D1-1', :opened, 0)
                """,
                "insert into wave_site (program_id, site_id, wave_id) values (:program, :site, :wave)",
                "insert into training_wave (wave_id, opened_by, opened_at) values (:wave, :manager, :opened)",
                "insert into blocked_report (wave_id, reported_at) values (:wave, :opened)")) {
            batches.update(sql, values);
        }
        for (int s = 1; s <= live.specialties(); s++) {
            values.addValue("specialty", live.specialty(s));
            batches.update(
                    """
                    insert into wave_specialty (wave_id, specialty_code, entered, learners, classes, labs, trainer_hours,
                        required_seats, recruit_seats)
                    values (:wave, :specialty, false, :learners, 1, 1, 10, 1, 2)
                    """,
                    values);
        }
    }

    private void people(Live live) {
        ward.user(live.cmio(), "Cmio", Role.CMIO);
        ward.user(live.programManager(), "Manager", Role.PROGRAM_MANAGER);
        ward.user(live.trainingManager(), "Training", Role.TRAINING_MANAGER);
        ward.user(live.auditor(), "Auditor", Role.AUDITOR);
        ward.user(live.sponsor(), "Sponsor", Role.EXEC_SPONSOR);
        for (int s = 1; s <= live.specialties(); s++) {
            ward.user(live.chief(s), "Chief" + s, Role.DEPT_CHIEF, Role.PHYSICIAN);
            ward.user(live.trainer(s), "Given1", Role.PHYSICIAN, Role.PEER_TRAINER);
            ward.user(live.user(s, 2), "Given2", Role.PHYSICIAN);
            ward.user(live.user(s, 3), "Given3", Role.PHYSICIAN);
        }
    }

    private void physicians(Live live) {
        each(
                live,
                """
                insert into physician (physician_id, user_id, family_name, given_name, sort_name, specialty_code, site_id,
                    employment, high_acuity, multi_role, privileges_active, clinical_fte, active)
                values (:physician, :user, :family, :given, :sort, :specialty, :site, 'EMPLOYED', false, false, true, 1.0,
                    true)
                """,
                (s, p) -> true);
    }

    private void trainings(Live live) {
        each(
                live,
                """
                insert into learner_training (id, wave_id, physician_id, user_id, specialty_code, site_id, state,
                    state_since, created_at, privacy_at, elearning_at, class_at, lab_at, passed_at, attempts, access,
                    missing, access_since, look_again, version)
                values (:training, :wave, :physician, :user, :specialty, :site, 'COMPLETED', :decided, :created, :learned,
                    :learned, :taught, :lab, :passed, :attempts, 'ELIGIBLE', 'NONE', :decided, false, 0)
                """,
                (s, p) -> true);
        each(live, LEARNED.formatted("PRIVACY", "PRIVACY"), (s, p) -> true);
        each(live, LEARNED.formatted("ELEARNING", "ELEARNING"), (s, p) -> true);
        each(live, ATTEMPT.formatted(1, 1, 71, false, "first"), (s, p) -> p == 2);
        each(live, ATTEMPT.formatted(2, 2, 90, true, "passed"), (s, p) -> p == 2);
        each(live, ATTEMPT.formatted(1, 1, 90, true, "passed"), (s, p) -> p != 2);
        each(
                live,
                """
                insert into lab_checklist (id, training_id, preference_lists, note_templates, order_sets, mobile, done,
                    recorded_by, recorded_at)
                values (concat(:training, '-L'), :training, true, :personal, :personal, :personal, :personal, :trainer,
                    :lab)
                """,
                (s, p) -> true);
        each(
                live,
                """
                insert into access_decision (id, training_id, number, wave_id, access, missing, sentence, facts, rule,
                    decided_at)
                values (concat(:training, '-A'), :training, 1, :wave, 'ELIGIBLE', 'NONE', 'May use the EHR.', '{}',
                    'access-decision 1, row 6', :decided)
                """,
                (s, p) -> true);
    }

    private static final String LEARNED =
            """
            insert into learning_record (id, training_id, kind, completed_at, recorded_by, recorded_at)
            values (concat(:training, '-%s'), :training, '%s', :learned, 'fixture', :learned)
            """;

    private static final String ATTEMPT =
            """
            insert into test_attempt (id, training_id, attempt_no, score, passed, rule, taken_at, recorded_by, recorded_at)
            values (concat(:training, '-T%d'), :training, %d, %d, %b, 'proficiency-result 1', :%5$s, 'fixture', :%5$s)
            """;

    private void certified(Live live, int specialty) {
        String way = Ids.next("CRT");
        String certificate = Ids.next("CTF");
        MapSqlParameterSource values = row(live, specialty, 1)
                .addValue("way", way)
                .addValue("id", certificate)
                .addValue("state", CertificationState.CERTIFIED.name())
                .addValue("began", SqlTime.of(live.day(-120)))
                .addValue("from", SqlTime.of(live.day(-90)))
                .addValue("until", SqlTime.of(clock.instant().plus(Duration.ofDays(364))))
                .addValue("index", -Math.abs(certificate.hashCode()));
        batches.update(
                """
                insert into certification (id, reason, physician_id, user_id, wave_id, specialty_code, site_id,
                    curriculum_version, round_no, state, state_since, created_at, one_at_a_time, version)
                values (:way, 'APPOINTED', :physician, :user, :wave, :specialty, :site, 3, 1, :state, :from, :began, :way,
                    0)
                """,
                values);
        batches.update(
                """
                insert into certificate (id, public_id, certification_id, period_no, physician_id, user_id, holder_name,
                    specialty_code, site_id, wave_id, curriculum_version, certified_by, confirmed_by, certified_at,
                    valid_from, valid_until, window_opens, due, key_id, status_index, credential)
                values (:id, :id, :way, 1, :physician, :user, 'Dr. Given1', :specialty, :site, :wave, 3, 'manager', 'cmio',
                    :from, :from, :until, :until, :until, 'key', :index, 'jws')
                """,
                values);
    }

    private void each(Live live, String sql, Chosen chosen) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (int s = 1; s <= live.specialties(); s++) {
            for (int p = 1; p <= live.physicians(); p++) {
                if (chosen.is(s, p)) {
                    rows.add(row(live, s, p));
                }
            }
        }
        batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(Live live, int specialty, int number) {
        return new MapSqlParameterSource("training", live.training(specialty, number))
                .addValue("physician", live.physician(specialty, number))
                .addValue("user", live.user(specialty, number))
                .addValue("family", "Live" + live.n() + "s" + specialty)
                .addValue("given", "Given" + number)
                .addValue("sort", "live" + live.n() + "s" + specialty + "0given%04d".formatted(number))
                .addValue("specialty", live.specialty(specialty))
                .addValue("site", live.site())
                .addValue("wave", live.wave())
                .addValue("trainer", live.trainer(specialty))
                .addValue("personal", number != 3)
                .addValue("attempts", number == 2 ? 2 : 1)
                .addValue("created", SqlTime.of(live.day(-56)))
                .addValue("learned", SqlTime.of(live.day(-40)))
                .addValue("taught", SqlTime.of(live.day(-20)))
                .addValue("first", SqlTime.of(live.day(-18)))
                .addValue("passed", SqlTime.of(live.day(-16)))
                .addValue("lab", SqlTime.of(live.day(-14)))
                .addValue("decided", SqlTime.of(live.day(-7)));
    }

    /** Which physicians a row is written for. */
    private interface Chosen {
        boolean is(int specialty, int number);
    }
}
