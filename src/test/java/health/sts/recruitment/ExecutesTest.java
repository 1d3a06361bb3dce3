package health.sts.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.accountability.Deputies;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Ids;
import health.sts.shared.Role;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What ledger, duties, deadlines, the exact path and our tables cost: beyond the same models on the bare engine, a human
 * decision costs at most six executes and an automatic step three, and no further commit. The bare engine checks rights
 * as ours does, because it would have to anyway; what it costs without is printed beside it.
 */
@StsTest
class ExecutesTest {

    private static final int PER_DECISION = 6;
    private static final int PER_AUTOMATIC_STEP = 3;

    /** Read by every new task, but from a copy in memory that is renewed twice a minute. */
    private static final String KEPT_IN_MEMORY = "(?i).* from (site_holiday|deputy d left join act_id_membership).*";

    /** Steps of the happy path in order, with the automatic steps that run in the same transaction. */
    private static final Map<String, Integer> AUTOMATIC_STEPS = new LinkedHashMap<>();

    static {
        AUTOMATIC_STEPS.put("give consent", 0);
        AUTOMATIC_STEPS.put("first endorsement", 0);
        AUTOMATIC_STEPS.put("second endorsement", 4);
        AUTOMATIC_STEPS.put("release time", 0);
        AUTOMATIC_STEPS.put("sign", 0);
        AUTOMATIC_STEPS.put("countersign", 0);
        AUTOMATIC_STEPS.put("appoint", 0);
        AUTOMATIC_STEPS.put("tell the council", 1);
    }

    @Autowired
    Ward ward;

    @Autowired
    TaskDesk tasks;

    @Autowired
    Deputies deputies;

    @Autowired
    SignatureStore signatures;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** The council has members, as in life, so that the last step tells two groups of people. */
    @BeforeEach
    void aCouncil() {
        ward.user(Ids.next("pac"), "Council", Role.PAC);
    }

    /** A deputy in force is offered each new task of the person or group, which costs three executes more. */
    @BeforeEach
    void nobodyIsAway() {
        jdbc.sql("select id, principal from deputy where ends_at > current_timestamp and ended_by is null")
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("principal")))
                .list()
                .forEach(deputyship -> ward.as(deputyship.getValue(), () -> {
                    deputies.end(deputyship.getKey());
                    return null;
                }));
    }

    @Test
    void anActCostsLittleMoreThanOnTheBareEngine() throws Exception {
        ours();
        Map<String, Tally> ours = ours();
        try (BareEngine plain = new BareEngine(false);
                BareEngine checked = new BareEngine(true)) {
            bare(plain, "warm");
            bare(checked, "warm");
            Map<String, Tally> bare = bare(plain, "case");
            Map<String, Tally> bareWithRights = bare(checked, "case");
            System.out.println(table(ours, bare, bareWithRights));
            ours.forEach((step, tally) -> {
                assertThat(executes(tally) - executes(bareWithRights.get(step)))
                        .as("executes beyond the bare engine: %s%n%s", step, String.join("\n", tally.sql()))
                        .isLessThanOrEqualTo(allowed(step));
                assertThat(tally.commits())
                        .as("commits: " + step)
                        .isEqualTo(bareWithRights.get(step).commits());
            });
        }
    }

    private static int allowed(String step) {
        return (step.equals("tell the council") ? 0 : PER_DECISION) + PER_AUTOMATIC_STEP * AUTOMATIC_STEPS.get(step);
    }

    private static long executes(Tally tally) {
        return tally.sql().stream().filter(sql -> !sql.matches(KEPT_IN_MEMORY)).count();
    }

    private static String table(Map<String, Tally> ours, Map<String, Tally> bare, Map<String, Tally> bareWithRights) {
        StringBuilder table = new StringBuilder("JDBC executes (commits)%n%-20s %10s %10s %10s %8s %8s%n"
                .formatted("step", "ours", "bare", "bare+rights", "beyond", "allowed"));
        AUTOMATIC_STEPS
                .keySet()
                .forEach(step -> table.append("%-20s %6d (%d) %6d (%d) %7d (%d) %8d %8d%n"
                        .formatted(
                                step,
                                executes(ours.get(step)),
                                ours.get(step).commits(),
                                executes(bare.get(step)),
                                bare.get(step).commits(),
                                executes(bareWithRights.get(step)),
                                bareWithRights.get(step).commits(),
                                executes(ours.get(step)) - executes(bareWithRights.get(step)),
                                allowed(step))));
        return table.toString();
    }

    private Map<String, Tally> ours() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        Staff staff = ward.open();
        String candidacy = ward.nominate(staff, staff.p(4), 1, 2, 3);
        tallies.put("give consent", act(candidacy, "userTask_giveConsent", staff.p(1), consent()));
        tallies.put("first endorsement", act(candidacy, "userTask_endorseCandidate", staff.p(2), Ward.endorsement(4)));
        tallies.put("second endorsement", act(candidacy, "userTask_endorseCandidate", staff.p(3), Ward.endorsement(4)));
        tallies.put("release time", act(candidacy, "userTask_releaseTime", staff.user("chief"), Ward.release(4)));
        signature(candidacy, Party.CANDIDATE, staff.p(1));
        tallies.put("sign", act(candidacy, "userTask_signAgreement", staff.p(1), Map.of("agreementDecision", "SIGN")));
        signature(candidacy, Party.COMPLIANCE, staff.user("compliance"));
        tallies.put(
                "countersign",
                act(
                        candidacy,
                        "userTask_countersignAgreement",
                        staff.user("compliance"),
                        Map.of("countersignDecision", "SIGN")));
        tallies.put("appoint", act(candidacy, "userTask_appointTrainer", staff.user("cmio"), appointment()));
        String job = jdbc.sql(
                        """
                        select j.ID_ from ACT_RU_JOB j join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
                         where p.BUSINESS_KEY_ = :id
                        """)
                .param("id", candidacy)
                .query(String.class)
                .single();
        tallies.put("tell the council", Tally.of(() -> {
            management.executeJob(job);
            return null;
        }));
        return tallies;
    }

    private Tally act(String candidacy, String step, String user, Map<String, Object> form) {
        String task = ward.task(candidacy, step, user).id();
        return ward.as(user, () -> {
            tasks.claim(task);
            return Tally.of(() -> {
                tasks.complete(task, form);
                return null;
            });
        });
    }

    private void signature(String candidacy, Party party, String user) {
        signatures.insert(candidacy, party, AgreementText.current(), "Typed Name", user, clock.instant());
    }

    private static Map<String, Tally> bare(BareEngine engine, String candidate) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        engine.as(
                "nominator",
                () -> engine.start(
                        candidate,
                        Map.of(
                                "candidateId", candidate,
                                "waveId", "WAVE",
                                "endorserIds", "endorser2,endorser3",
                                "motivation", "Knows the workflows of our clinic",
                                "conflictDeclared", false)));
        tallies.put("give consent", bare(engine, "userTask_giveConsent", candidate, consent()));
        tallies.put("first endorsement", bare(engine, "userTask_endorseCandidate", "endorser2", Ward.endorsement(4)));
        tallies.put("second endorsement", bare(engine, "userTask_endorseCandidate", "endorser3", Ward.endorsement(4)));
        tallies.put("release time", bare(engine, "userTask_releaseTime", "chief", Ward.release(4)));
        tallies.put("sign", bare(engine, "userTask_signAgreement", candidate, Map.of("agreementDecision", "SIGN")));
        tallies.put(
                "countersign",
                bare(engine, "userTask_countersignAgreement", "compliance", Map.of("countersignDecision", "SIGN")));
        tallies.put("appoint", bare(engine, "userTask_appointTrainer", "cmio", appointment()));
        tallies.put("tell the council", engine.job());
        return tallies;
    }

    private static Tally bare(BareEngine engine, String step, String user, Map<String, Object> form) {
        Task task = engine.task(step, user);
        Tally[] tally = new Tally[1];
        engine.as(user, () -> tally[0] = engine.complete(task, user, form));
        return tally[0];
    }

    private static Map<String, Object> consent() {
        return Map.of("consentDecision", "AGREE", "conflictDeclared", false);
    }

    private static Map<String, Object> appointment() {
        return Map.of("appointmentDecision", "APPOINT");
    }
}
