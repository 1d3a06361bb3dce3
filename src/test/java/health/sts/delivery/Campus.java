package health.sts.delivery;

import health.sts.certification.TrainerRows;
import health.sts.delivery.training.Learners;
import health.sts.delivery.training.Trainings;
import health.sts.engine.Identities;
import health.sts.program.WaveDetails;
import health.sts.program.WaveView;
import health.sts.program.WaveWarning;
import health.sts.program.Waves;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * Makes a wave in training of its own for each test: the people of a ward, who are all learners; physicians 5 and 6 also
 * hold certificates and may teach; a training manager, an evaluator, a chief of staff, an auditor and a sponsor.
 */
@Component
public class Campus {

    private final Ward ward;
    private final TrainerRows trainers;
    private final Waves waves;
    private final Trainings trainings;
    private final Learners learners;
    private final Identities identities;
    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    Campus(
            Ward ward,
            TrainerRows trainers,
            Waves waves,
            Trainings trainings,
            Learners learners,
            Identities identities,
            NamedParameterJdbcTemplate jdbc,
            Clock clock) {
        this.ward = ward;
        this.trainers = trainers;
        this.waves = waves;
        this.trainings = trainings;
        this.learners = learners;
        this.identities = identities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A wave at one site; sign-ins {@code p(1)} to {@code p(6)}, the chief and the managers come from the ward. */
    public record Term(Staff staff) {

        public String wave() {
            return staff.wave();
        }

        public String site() {
            return staff.site();
        }

        public String specialty() {
            return Ward.UROLOGY;
        }

        /** The sign-in of physician 1 to 6. */
        public String p(int number) {
            return staff.p(number);
        }

        public String physician(int number) {
            return staff.physician(number);
        }

        /** The physician id of one of those who were added without a sign-in, from 1. */
        public String extra(int number) {
            return "PHY-" + staff.n() + "-X" + number;
        }

        /** Leads: physician 5, certified. */
        public String lead() {
            return p(5);
        }

        /** Co-teaches: physician 6, certified. */
        public String co() {
            return p(6);
        }

        public String chief() {
            return staff.user("chief");
        }

        public String cmio() {
            return staff.user("cmio");
        }

        public String programManager() {
            return staff.user("manager");
        }

        public String trainingManager() {
            return staff.user("training");
        }

        public String evaluator() {
            return staff.user("evaluator");
        }

        public String chiefOfStaff() {
            return staff.user("chiefofstaff");
        }

        public String auditor() {
            return staff.user("auditor");
        }

        public String sponsor() {
            return staff.user("sponsor");
        }
    }

    /** A wave that goes live in 60 days and is open for training; its cases have not begun. */
    public Term open() {
        return open(0, 60);
    }

    /**
     * The same with more physicians, who have rows and no sign-ins.
     *
     * @param extra how many
     * @param daysToGoLive from today
     */
    public Term open(int extra, int daysToGoLive) {
        Term term = prepare(extra, daysToGoLive);
        ward.as(term.trainingManager(), () -> trainings.open(term.wave()));
        return term;
    }

    /** The same before the wave is opened for training. */
    public Term prepare(int extra, int daysToGoLive) {
        Term term = new Term(ward.open());
        String n = term.staff().n();
        ward.user(term.trainingManager(), "Training", Role.TRAINING_MANAGER);
        ward.user(term.evaluator(), "Evaluator", Role.EVALUATOR);
        ward.user(term.chiefOfStaff(), "Chief-of-staff", Role.CHIEF_OF_STAFF);
        ward.user(term.auditor(), "Auditor", Role.AUDITOR);
        ward.user(term.sponsor(), "Sponsor", Role.EXEC_SPONSOR);
        for (int trainer : List.of(5, 6)) {
            identities.addRole(term.p(trainer), Role.PEER_TRAINER);
            trainers.certified(term.staff(), trainer);
        }
        join(term, 1, extra);
        goLive(term, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(daysToGoLive));
        return term;
    }

    /** Adds physicians to the roster without telling anybody; {@code extra} numbers from first to last. */
    public void join(Term term, int first, int last) {
        String n = term.staff().n();
        jdbc.batchUpdate(
                """
                insert into physician (physician_id, user_id, family_name, given_name, sort_name, specialty_code, site_id,
                    employment, high_acuity, multi_role, privileges_active, clinical_fte, active)
                values (:id, :user, :family, :given, :sort, :specialty, :site, 'EMPLOYED', false, false, true, 1.0, true)
                """,
                IntStream.rangeClosed(first, last)
                        .mapToObj(i -> new MapSqlParameterSource("id", term.extra(i))
                                .addValue("user", "x" + i + "n" + n)
                                .addValue("family", "Extra" + i)
                                .addValue("given", "Given")
                                .addValue("sort", "extra%05d0given".formatted(i))
                                .addValue("specialty", term.specialty())
                                .addValue("site", term.site()))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Moves the wave, as its programme manager. */
    public void goLive(Term term, LocalDate day) {
        ward.as(term.programManager(), () -> {
            WaveView wave = waves.get(term.wave());
            WaveDetails old = wave.details();
            return waves.change(
                    wave.id(),
                    wave.version(),
                    new WaveDetails(
                            old.name(), old.siteIds(), day, old.zone(), old.parameters(), old.enteredLearners()),
                    EnumSet.allOf(WaveWarning.class));
        });
    }

    /** Begins the cases that wait for it, also those of other tests. */
    public void begin() {
        while (trainings.catchUp(50) > 0) {
            continue;
        }
    }

    /** The training of physician 1 to 6 of the ward. */
    public String training(Term term, int physician) {
        return trainingOf(term, term.physician(physician));
    }

    /** The training of a physician. */
    public String trainingOf(Term term, String physicianId) {
        return learners.ofPhysician(term.wave(), physicianId).orElseThrow().trainingId();
    }

    /** The trainings of those who were added without sign-ins, in order of their numbers. */
    public List<String> extras(Term term, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> trainingOf(term, term.extra(i)))
                .toList();
    }

    public Learner learner(String trainingId) {
        return learners.get(trainingId);
    }

    public <T> T as(String user, Supplier<T> act) {
        return ward.as(user, act);
    }

    public void as(String user, Runnable act) {
        ward.as(user, () -> {
            act.run();
            return null;
        });
    }
}
