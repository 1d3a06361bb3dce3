package health.sts.demo;

import health.sts.accountability.WorkCalendar;
import health.sts.audit.findings.FindingView.About;
import health.sts.audit.findings.FindingView.Severity;
import health.sts.audit.findings.FindingWorkflow.Judgement;
import health.sts.audit.findings.Findings;
import health.sts.audit.findings.OpenFinding;
import health.sts.audit.reconcile.Reconciliations;
import health.sts.audit.samples.DrawSample;
import health.sts.audit.samples.Samples;
import health.sts.demo.recruitment.DemoRecruitment.Play;
import health.sts.demo.recruitment.DemoRecruitment.Played;
import health.sts.demo.recruitment.Ending;
import health.sts.demo.roster.DemoRoster;
import health.sts.demo.stage.Stage;
import health.sts.engine.TaskDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the auditor did: a sample of the first wave, and findings in every state. */
@Component
@Profile("demo")
class DemoAudit {

    private static final String AUDITOR = "gholm";

    private final Stage stage;
    private final Samples samples;
    private final Findings findings;
    private final Reconciliations reconciliations;
    private final TaskDesk tasks;
    private final WorkCalendar calendar;

    DemoAudit(
            Stage stage,
            Samples samples,
            Findings findings,
            Reconciliations reconciliations,
            TaskDesk tasks,
            WorkCalendar calendar) {
        this.stage = stage;
        this.samples = samples;
        this.findings = findings;
        this.reconciliations = reconciliations;
        this.tasks = tasks;
        this.calendar = calendar;
    }

    /** In the order in which it happened. */
    void make(LocalDate today, Play play, DemoRoster roster) {
        draw(today.minusDays(61), today);
        String released = aboutTimeRefused(today, play.played(1, Ending.TIME_REFUSED), roster);
        String rate = open(
                today.minusDays(47),
                play.played(1, Ending.COUNTERSIGNATURE_REFUSED),
                Severity.MAJOR,
                "Agreement offered above fair market value",
                "Compliance refused to countersign because of the rate. How could this rate get into the agreement that"
                        + " the candidate had signed already?",
                "lfinch",
                today.minusDays(36));
        judge(today.minusDays(45), released, Judgement.CLOSE, null);
        answer(
                today.minusDays(40),
                "lfinch",
                rate,
                "The rate came from last year's list. Every wave now has its own rate, entered once by Finance, and the"
                        + " agreement takes it from there.");
        judge(today.minusDays(36), rate, Judgement.CLOSE, "Read in three agreements of wave 2.");
        String score = open(
                today.minusDays(33),
                play.played(1, Ending.REJECTED),
                Severity.OBSERVATION,
                "Candidate rejected although two colleagues endorsed",
                "Both colleagues endorsed. Why was the candidate rejected all the same?",
                "lfinch",
                today.minusDays(20));
        withdraw(
                today.minusDays(32),
                score,
                "Opened in error: the rule in force asks for a mean of at least 3.0, and this one is lower.");
        String reminded = open(
                today.minusDays(27),
                play.played(2, Ending.EXPIRES),
                Severity.MINOR,
                "Agreement expired without a word to the candidate",
                "A seat stood empty for weeks. Who spoke with the candidate before the agreement expired?",
                "treyes",
                today.minusDays(10));
        open(
                today.minusDays(19),
                play.played(1, Ending.NOT_APPOINTED),
                Severity.MAJOR,
                "Appointment refused after both signatures",
                "Everybody had agreed when the appointment was refused. Is what the candidate had done paid?",
                "aosei",
                today.minusDays(4));
        answer(
                today.minusDays(12),
                "treyes",
                reminded,
                "Nobody did beyond the reminders. From now on the training manager telephones three days before.");
        Played blocked = play.blocked();
        open(
                today.minusDays(2),
                blocked,
                Severity.MAJOR,
                "Chief tried to release the time of a colleague he nominated",
                "The attempt was made as the CMIO's deputy and refused by the system. Was the rule not known?",
                "kvoss",
                today.plusDays(8));
    }

    /** The first look at whether history, ledger and path agree; every night has one of its own. */
    void reconcile(Instant now) {
        stage.system(now, reconciliations::run);
    }

    private void draw(LocalDate day, LocalDate today) {
        stage.act(
                at(day, 9),
                AUDITOR,
                () -> samples.draw(new DrawSample(
                        "trainer-recruitment", today.minusDays(345), today.minusDays(240), 12, "Northlake, wave 1")));
    }

    /** Answered too thinly, returned, and answered again; the judgement comes later. */
    private String aboutTimeRefused(LocalDate today, Played played, DemoRoster roster) {
        String chief = roster.chief(
                        played.candidate().field(), played.candidate().hospital())
                .userId();
        String finding = open(
                today.minusDays(61),
                played,
                Severity.MINOR,
                "Protected time refused without a plan",
                "The chief refused to release time. The file does not say whether cover was looked for.",
                chief,
                today.minusDays(50));
        answer(today.minusDays(57), chief, finding, "We were short of people.");
        judge(
                today.minusDays(53),
                finding,
                Judgement.RETURN,
                "Say which cover you looked for, and what you do differently in the next wave.");
        answer(
                today.minusDays(49),
                chief,
                finding,
                "Two locums were asked and neither was free; the e-mails are filed. For wave 3 cover is booked a quarter ahead.");
        return finding;
    }

    private String open(
            LocalDate day, Played about, Severity severity, String title, String what, String owner, LocalDate due) {
        return stage.act(
                at(day, 10),
                AUDITOR,
                () -> findings.open(new OpenFinding(title, what, severity, owner, due, About.CASE, about.id())));
    }

    private void answer(LocalDate day, String owner, String finding, String answer) {
        stage.act(
                at(day, 14),
                owner,
                () -> tasks.complete(tasks.ofCase(finding).get(0).id(), Map.of("answer", answer)));
    }

    private void judge(LocalDate day, String finding, Judgement judgement, String remark) {
        stage.act(at(day, 11), AUDITOR, () -> findings.judge(finding, judgement, remark));
    }

    private void withdraw(LocalDate day, String finding, String reason) {
        stage.act(at(day, 15), AUDITOR, () -> findings.withdraw(finding, reason));
    }

    /** Nobody audits on a Sunday; what follows an answer is four days later, so that no long weekend turns them round. */
    private Instant at(LocalDate day, int hour) {
        LocalDate working = day;
        while (!calendar.isWorkingDay(working, WorkCalendar.DEFAULT)) {
            working = working.minusDays(1);
        }
        return working.atTime(LocalTime.of(hour, 24)).atZone(calendar.zone()).toInstant();
    }
}
