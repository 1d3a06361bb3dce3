package health.sts.recruitment;

import health.sts.engine.Acting;
import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.program.FormulaParameters;
import health.sts.program.ProgramDetails;
import health.sts.program.Programs;
import health.sts.program.WaveDetails;
import health.sts.program.WaveWarning;
import health.sts.program.Waves;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a site of its own for each test: physicians, chief, managers and a wave, all with sign-ins. */
@Component
public class Ward {

    public static final String PASSWORD = "Ward-of-2027!";
    public static final String UROLOGY = "208800000X";

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private final JdbcClient jdbc;
    private final Identities identities;
    private final Acting acting;
    private final Programs programs;
    private final Waves waves;
    private final Candidacies candidacies;
    private final TaskDesk tasks;
    private final Clock clock;

    Ward(
            JdbcClient jdbc,
            Identities identities,
            Acting acting,
            Programs programs,
            Waves waves,
            Candidacies candidacies,
            TaskDesk tasks,
            Clock clock) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.acting = acting;
        this.programs = programs;
        this.waves = waves;
        this.candidacies = candidacies;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The people of one site: physicians {@code p1} to {@code p6}, their chief, and managers, all by user id. */
    public record Staff(String n, String site, String wave) {

        public String user(String name) {
            return name + n;
        }

        public String physician(int number) {
            return "PHY-" + n + "-" + number;
        }

        public String p(int number) {
            return user("p" + number + "x");
        }
    }

    /** A new site with a wave whose formula asks for this many urology seats at least two. */
    public Staff open() {
        String n = String.valueOf(NEXT.getAndIncrement());
        String site = "SITE-" + n;
        jdbc.sql("insert into site values (:id, 'Test Health', :id, 'America/New_York', 'US', null, true)")
                .param("id", site)
                .update();
        jdbc.sql("insert into department values (:id, :site, :specialty, :chief, true)")
                .param("id", "DEP-" + n)
                .param("site", site)
                .param("specialty", UROLOGY)
                .param("chief", "chief" + n)
                .update();
        Staff draft = new Staff(n, site, null);
        for (int i = 1; i <= 6; i++) {
            physician(draft.physician(i), draft.p(i), "Given" + i, "Family" + n, site);
            user(draft.p(i), "Given" + i, Role.PHYSICIAN);
        }
        physician("PHY-" + n + "-chief", "chief" + n, "Chief", "Family" + n, site);
        user("chief" + n, "Chief", Role.DEPT_CHIEF, Role.PHYSICIAN);
        user("cmio" + n, "Cmio", Role.CMIO);
        user("compliance" + n, "Compliance", Role.COMPLIANCE);
        user("manager" + n, "Manager", Role.PROGRAM_MANAGER);
        String wave = acting.as("manager" + n, () -> {
            String program = programs.create(
                            new ProgramDetails("Programme " + n, "Test Health", FormulaParameters.DEFAULTS))
                    .id();
            return waves.plan(
                            program,
                            1,
                            new WaveDetails(
                                    "Wave " + n,
                                    List.of(site),
                                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                            .plusDays(200),
                                    ZoneId.of("America/New_York"),
                                    FormulaParameters.DEFAULTS,
                                    Map.of()),
                            EnumSet.allOf(WaveWarning.class))
                    .id();
        });
        return new Staff(n, site, wave);
    }

    public <T> T as(String user, java.util.function.Supplier<T> act) {
        return acting.as(user, act);
    }

    /** Nominates physician 1 with endorsers 2 and 3 and gives the case's id. */
    public String nominate(Staff staff, String nominator, int candidate, int... endorsers) {
        return as(
                nominator,
                () -> candidacies.nominate(new Nomination(
                        staff.physician(candidate),
                        staff.wave(),
                        java.util.Arrays.stream(endorsers)
                                .mapToObj(staff::physician)
                                .toList(),
                        "Knows the workflows of our clinic",
                        false)));
    }

    /** The open task of a step that is this person's, or the first. */
    public OpenTask task(String candidacy, String step, String user) {
        return open(candidacy, step)
                .filter(task -> task.assignee() == null || task.assignee().equals(user))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("No task " + step + " for " + user + " among " + tasks.ofCase(candidacy)));
    }

    public Stream<OpenTask> open(String candidacy, String step) {
        return tasks.ofCase(candidacy).stream().filter(task -> task.step().equals(step));
    }

    public void complete(String candidacy, String step, String user, Map<String, Object> form) {
        as(user, () -> {
            tasks.complete(task(candidacy, step, user).id(), form);
            return null;
        });
    }

    public static Map<String, Object> rating(int score) {
        Map<String, Object> form = new HashMap<>();
        Stream.of("scoreRespect", "scoreSpecialty", "scoreSpeaking", "scoreTechnology", "scoreEnthusiasm")
                .forEach(name -> form.put(name, score));
        return form;
    }

    public static Map<String, Object> endorsement(int score) {
        Map<String, Object> form = rating(score);
        form.put("endorsementDecision", "ENDORSE");
        return form;
    }

    public void endorseTwice(Staff staff, String candidacy, int score, int first, int second) {
        complete(candidacy, "userTask_endorseCandidate", staff.p(first), endorsement(score));
        complete(candidacy, "userTask_endorseCandidate", staff.p(second), endorsement(score));
    }

    public static Map<String, Object> release(double hours) {
        return Map.of(
                "timeDecision", "RELEASE", "hoursPerWeek", hours, "weeks", 20, "backfillPlan", "Locum on Thursdays");
    }

    /** Brings a self-nominated candidate up to the signature. */
    public String seated(Staff staff, int candidate, int first, int second) {
        String candidacy = nominate(staff, staff.p(candidate), candidate, first, second);
        endorseTwice(staff, candidacy, 4, first, second);
        complete(candidacy, "userTask_releaseTime", staff.user("chief"), release(4));
        return candidacy;
    }

    public void sign(Staff staff, String candidacy, int candidate) {
        as(staff.p(candidate), () -> {
            candidacies.sign(candidacy, "Given" + candidate + " Family" + staff.n(), PASSWORD);
            return null;
        });
        as(staff.user("compliance"), () -> {
            candidacies.sign(candidacy, "Compliance Family" + staff.n(), PASSWORD);
            return null;
        });
    }

    public void user(String id, String given, Role... roles) {
        identities.create(
                new NewUser(id, given, "Family" + id.replaceAll("\\D.*\\D|\\D", ""), id + "@test.example", PASSWORD));
        Set.of(roles).forEach(role -> identities.addRole(id, role));
    }

    private void physician(String id, String user, String given, String family, String site) {
        jdbc.sql(
                        """
                        insert into physician (physician_id, user_id, family_name, given_name, sort_name, specialty_code,
                            site_id, employment, high_acuity, multi_role, privileges_active, clinical_fte, active)
                        values (:id, :user, :family, :given, :sort, :specialty, :site, 'EMPLOYED', false, false, true, 1.0, true)
                        """)
                .param("id", id)
                .param("user", user)
                .param("family", family)
                .param("given", given)
                .param("sort", (family + "0" + given).toLowerCase())
                .param("specialty", UROLOGY)
                .param("site", site)
                .update();
    }
}
