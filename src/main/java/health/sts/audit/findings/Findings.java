package health.sts.audit.findings;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.accountability.Notices;
import health.sts.accountability.WorkCalendar;
import health.sts.audit.findings.FindingView.About;
import health.sts.audit.findings.FindingView.State;
import health.sts.audit.findings.FindingWorkflow.Judgement;
import health.sts.engine.Identities;
import health.sts.shared.CurrentActor;
import health.sts.shared.Formats;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Findings: an auditor opens one on a case, a ledger line or the programme, its owner answers, an auditor closes it or asks
 * again. A finding changes nothing in what it is about.
 */
@Service
public class Findings {

    /** How many findings a page of the list shows. */
    public static final int PAGE = 50;

    /** Working days for a second answer (A). */
    static final String AGAIN = "P10D";

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final FindingStore store;
    private final FindingRules rules;
    private final FindingWorkflow workflow;
    private final Notices notices;
    private final Identities identities;
    private final DecisionLedger ledger;
    private final WorkCalendar calendar;
    private final CurrentActor actor;
    private final Clock clock;

    Findings(
            FindingStore store,
            FindingRules rules,
            FindingWorkflow workflow,
            Notices notices,
            Identities identities,
            DecisionLedger ledger,
            WorkCalendar calendar,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.workflow = workflow;
        this.notices = notices;
        this.identities = identities;
        this.ledger = ledger;
        this.calendar = calendar;
        this.actor = actor;
        this.clock = clock;
    }

    /** Opens a finding and starts its process. @return its id, which is its business key */
    @Transactional
    public String open(OpenFinding command) {
        requireAuditor();
        OpenFinding asked = rules.inOrder(command, today());
        String id = Ids.next("FND");
        workflow.start(id, asked);
        return id;
    }

    /** Writes down a finding that the engine has just started; called by the process only. */
    @Transactional
    public FindingView opened(String id, OpenFinding command) {
        requireAuditor();
        OpenFinding asked = rules.inOrder(command, today());
        FindingView finding = new FindingView(
                id,
                asked.title(),
                asked.description(),
                asked.severity(),
                asked.aboutType(),
                asked.aboutId(),
                actor.get().userId(),
                clock.instant(),
                asked.owner(),
                asked.dueOn().atTime(END_OF_DAY).atZone(calendar.zone()).toInstant(),
                State.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        store.insert(finding);
        tell(
                Set.of(finding.owner()),
                "An auditor asks you to answer a finding by %s: “%s”."
                        .formatted(Formats.dayOf(asked.dueOn()), finding.title()),
                id);
        return finding;
    }

    /** The owner, or whoever holds the task for them, answers. */
    @Transactional
    public void answer(String id, String answer) {
        Finding finding = existing(id);
        finding.answer(
                FindingRules.text("answer", answer, FindingRules.LONGEST_TEXT),
                actor.get().userId(),
                clock.instant());
        store.update(finding);
        tell(
                identities.usersIn(Role.AUDITOR),
                "The finding “%s” has been answered.".formatted(finding.view().title()),
                id);
    }

    /** An auditor judges the answer on our page; the engine then calls {@link #judged}. */
    @Transactional
    public void judge(String id, Judgement judgement, String remark) {
        requireAuditor();
        existing(id);
        workflow.judge(id, judgement, remark);
    }

    /** Writes the judgement down; called by the process only. @return the finding afterwards */
    @Transactional
    public FindingView judged(String id, Judgement judgement, String remark) {
        requireAuditor();
        Finding finding = existing(id);
        String words = remark == null || remark.isBlank()
                ? null
                : FindingRules.text("judgeRemark", remark, FindingRules.LONGEST_REMARK);
        Instant now = clock.instant();
        finding.judge(judgement, words, actor.get().userId(), now, calendar.due(now, AGAIN));
        store.update(finding);
        FindingView after = finding.view();
        tell(
                Set.of(after.owner()),
                judgement == Judgement.CLOSE
                        ? "The finding “%s” is closed.".formatted(after.title())
                        : "The finding “%s” came back to you: %s".formatted(after.title(), words),
                id);
        return after;
    }

    /** Takes back a finding that was opened in error. */
    @Transactional
    public void withdraw(String id, String reason) {
        requireAuditor();
        String why = FindingRules.text("reason", reason, FindingRules.LONGEST_REMARK);
        Finding finding = existing(id);
        finding.withdraw(why, clock.instant());
        store.update(finding);
        workflow.withdraw(id);
        ledger.record(new LedgerEntry(
                Kind.DECISION, "withdrawFinding", "WITHDRAWN", "finding", id, id, Map.of("reason", why)));
        FindingView after = finding.view();
        tell(Set.of(after.owner()), "The finding “%s” was withdrawn: %s".formatted(after.title(), why), id);
    }

    /** One finding, for auditors and the person who answers it. */
    @Transactional(readOnly = true)
    public FindingView show(String id) {
        FindingView finding = existing(id).view();
        String reader = actor.get().userId();
        if (!actor.get().is(Role.AUDITOR) && !reader.equals(finding.owner()) && !reader.equals(finding.answeredBy())) {
            throw Refusal.forbidden("Only auditors and the person who answers may read this finding.");
        }
        return finding;
    }

    /** The finding of a task, without asking who reads. */
    @Transactional(readOnly = true)
    public FindingView ofCase(String id) {
        return existing(id).view();
    }

    /**
     * A page of findings, newest first.
     *
     * @param state null for all that are not settled
     * @param owner user id, or null for everyone
     * @param after the last finding of the page before, or null
     */
    @Transactional(readOnly = true)
    public List<FindingView> list(State state, String owner, String after) {
        requireAuditor();
        Set<State> states = state == null ? EnumSet.of(State.OPEN, State.ANSWERED) : EnumSet.of(state);
        return store.list(states, owner, after, PAGE);
    }

    /** The findings about a case or ledger line, newest first, at most 100. */
    @Transactional(readOnly = true)
    public List<FindingView> about(About type, String id) {
        return store.about(type, id);
    }

    private Finding existing(String id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("There is no finding " + id + "."));
    }

    private void requireAuditor() {
        if (!actor.get().isSystem() && !actor.get().is(Role.AUDITOR)) {
            throw Refusal.forbidden("Findings are opened, judged and withdrawn by auditors.");
        }
    }

    private void tell(Collection<String> people, String sentence, String id) {
        List<String> others = people.stream()
                .filter(person -> !person.equals(actor.get().userId()))
                .toList();
        if (!others.isEmpty()) {
            notices.tell(others, sentence, "/audit/findings/" + id, id);
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(calendar.zone()).toLocalDate();
    }
}
