package health.sts.accountability.actions;

import health.sts.accountability.Actions;
import health.sts.accountability.Deadlines;
import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.accountability.Notices;
import health.sts.accountability.WorkCalendar;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Formats;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the agreed actions. */
@Service
class ActionList implements Actions {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_LINK = 500;
    private static final String CARRY_OUT = "userTask_carryOutAction";

    private final ActionStore store;
    private final ActionRules rules;
    private final ActionWorkflow workflow;
    private final Deadlines deadlines;
    private final Notices notices;
    private final DecisionLedger ledger;
    private final WorkCalendar calendar;
    private final CurrentActor actor;
    private final Clock clock;

    ActionList(
            ActionStore store,
            ActionRules rules,
            ActionWorkflow workflow,
            Deadlines deadlines,
            Notices notices,
            DecisionLedger ledger,
            WorkCalendar calendar,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.workflow = workflow;
        this.deadlines = deadlines;
        this.notices = notices;
        this.ledger = ledger;
        this.calendar = calendar;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String open(OpenAction command) {
        OpenAction asked = rules.inOrder(command, today());
        String id = Ids.next("ACT");
        workflow.start(id, asked);
        return id;
    }

    @Override
    @Transactional
    public ActionView opened(String id, OpenAction command) {
        Actor opener = actor.get();
        if (!opener.isSystem() && ActionRules.openers().stream().noneMatch(opener::is)) {
            throw Refusal.forbidden("Opening actions is for managers, chiefs, compliance and the sponsor.");
        }
        OpenAction asked = rules.inOrder(command, today());
        ActionView action = Action.open(id, asked, opener.userId(), endOf(asked.dueOn()), clock.instant())
                .view();
        store.insert(action);
        tellUnlessSelf(
                action.owner(),
                "You own a new action: “%s”, due %s.".formatted(action.title(), Formats.dayOf(action.dueOn())),
                id);
        return action;
    }

    @Override
    @Transactional
    public void carryOut(String id, String evidence, String evidenceLink) {
        Action action = existing(id);
        action.handIn(
                ActionRules.text("evidence", evidence, LONGEST_TEXT),
                webLink(evidenceLink),
                actor.get().userId());
        store.update(action);
    }

    @Override
    @Transactional
    public ActionView check(String id, Check decision, String comment) {
        Action action = existing(id);
        action.check(decision, comment, actor.get().userId(), clock.instant());
        store.update(action);
        ActionView after = action.view();
        String word = decision == Check.ACCEPT ? "was checked and is done." : "came back to you: " + comment;
        tellUnlessSelf(after.owner(), "“%s” %s".formatted(after.title(), word), id);
        return after;
    }

    @Override
    @Transactional
    public void cancel(String id, String reason) {
        Action action = existing(id);
        String why = ActionRules.text("reason", reason, LONGEST_TEXT);
        action.cancel(why, actor.get(), clock.instant());
        store.update(action);
        workflow.cancel(id);
        record(Kind.DECISION, "cancelAction", "CANCELLED", id, Map.of("reason", why));
        ActionView after = action.view();
        tellUnlessSelf(after.owner(), "“%s” was cancelled: %s".formatted(after.title(), why), id);
    }

    @Override
    @Transactional
    public void moveDue(String id, LocalDate dueOn, String reason) {
        ActionRules.dueDay(dueOn, today());
        String why = ActionRules.text("reason", reason, LONGEST_TEXT);
        Action action = existing(id);
        LocalDate before = action.view().dueOn();
        action.moveDue(dueOn, endOf(dueOn), actor.get());
        store.update(action);
        deadlines.moveAll(List.of(id), CARRY_OUT, endOf(dueOn));
        record(
                Kind.DECISION,
                "moveActionDue",
                "MOVED",
                id,
                Map.of("from", before.toString(), "to", dueOn.toString(), "reason", why));
        ActionView after = action.view();
        tellUnlessSelf(after.owner(), "“%s” is now due %s.".formatted(after.title(), Formats.dayOf(dueOn)), id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ActionView> find(String id) {
        return store.find(id).map(Action::view);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayChange(String id) {
        return store.find(id).map(action -> action.mayBeChangedBy(actor.get())).orElse(false);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ActionView> about(String businessKey) {
        return store.about(businessKey);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ActionView> list(Filter filter) {
        return store.list(filter, clock.instant());
    }

    private Action existing(String id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("There is no action " + id + "."));
    }

    private void tellUnlessSelf(String userId, String sentence, String id) {
        if (!userId.equals(actor.get().userId())) {
            notices.tell(Set.of(userId), sentence, "/actions/" + id, id);
        }
    }

    private void record(Kind kind, String step, String outcome, String id, Map<String, Object> content) {
        ledger.record(new LedgerEntry(kind, step, outcome, "action", id, id, content));
    }

    private static String webLink(String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        if (!link.strip().matches("https?://\\S+") || link.strip().length() > LONGEST_LINK) {
            throw Refusal.invalid(
                    "evidenceLink",
                    "Give an address that begins with https:// and has at most 500 characters, or leave it empty.");
        }
        return link.strip();
    }

    private LocalDate today() {
        return clock.instant().atZone(calendar.zone()).toLocalDate();
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(calendar.zone()).toInstant();
    }
}
