package health.sts.accountability.actions;

import health.sts.accountability.Actions.ActionView;
import health.sts.accountability.Actions.Check;
import health.sts.accountability.Actions.OpenAction;
import health.sts.accountability.Actions.State;
import health.sts.shared.Actor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** An agreed action; it knows what may happen to it and refuses the rest. */
final class Action {

    private static final Set<Role> MAY_CHANGE_OTHERS = Set.of(Role.PROGRAM_MANAGER, Role.CMIO);

    private final ActionView opened;
    private final int version;
    private LocalDate dueOn;
    private Instant dueAt;
    private State state;
    private String evidence;
    private String evidenceLink;
    private String handedInBy;
    private String checkedBy;
    private String checkComment;
    private String cancelReason;
    private Instant closedAt;

    /** The action as it was stored. */
    Action(ActionView stored, int version) {
        this.opened = stored;
        this.version = version;
        dueOn = stored.dueOn();
        dueAt = stored.dueAt();
        state = stored.state();
        evidence = stored.evidence();
        evidenceLink = stored.evidenceLink();
        handedInBy = stored.handedInBy();
        checkedBy = stored.checkedBy();
        checkComment = stored.checkComment();
        cancelReason = stored.cancelReason();
        closedAt = stored.closedAt();
    }

    /** A new action. */
    static Action open(String id, OpenAction asked, String openedBy, Instant dueAt, Instant now) {
        return new Action(
                new ActionView(
                        id,
                        asked.title(),
                        asked.description(),
                        asked.ownerUserId(),
                        openedBy,
                        asked.checker(),
                        asked.aboutBusinessKey(),
                        asked.dueOn(),
                        dueAt,
                        State.OPEN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        now,
                        null),
                0);
    }

    void handIn(String what, String link, String by) {
        require(State.OPEN, "The evidence of this action was handed in already, or the action is closed.");
        evidence = what;
        evidenceLink = link;
        handedInBy = by;
        state = State.TO_CHECK;
    }

    void check(Check decision, String comment, String by, Instant now) {
        require(State.TO_CHECK, "This action has no evidence to check, or somebody has checked it already.");
        if (by.equals(handedInBy)) {
            throw Refusal.forbidden("You carried out this action, so somebody else must check it.");
        }
        if (decision == Check.RETURN && (comment == null || comment.isBlank())) {
            throw Refusal.invalid("checkComment", "Say what is missing, so that the owner can put it right.");
        }
        checkedBy = by;
        checkComment = comment;
        if (decision == Check.ACCEPT) {
            state = State.DONE;
            closedAt = now;
        } else {
            state = State.OPEN;
        }
    }

    void cancel(String reason, Actor by, Instant now) {
        refuseUnlessOpen();
        refuseUnlessMayChange(by);
        cancelReason = reason;
        state = State.CANCELLED;
        closedAt = now;
    }

    void moveDue(LocalDate day, Instant moment, Actor by) {
        refuseUnlessOpen();
        refuseUnlessMayChange(by);
        dueOn = day;
        dueAt = moment;
    }

    boolean mayBeChangedBy(Actor person) {
        return person.isSystem()
                || person.userId().equals(opened.openedBy())
                || MAY_CHANGE_OTHERS.stream().anyMatch(person::is);
    }

    ActionView view() {
        return new ActionView(
                opened.id(),
                opened.title(),
                opened.description(),
                opened.owner(),
                opened.openedBy(),
                opened.checker(),
                opened.aboutBusinessKey(),
                dueOn,
                dueAt,
                state,
                evidence,
                evidenceLink,
                handedInBy,
                checkedBy,
                checkComment,
                cancelReason,
                opened.openedAt(),
                closedAt);
    }

    int version() {
        return version;
    }

    private void refuseUnlessOpen() {
        if (state == State.DONE || state == State.CANCELLED) {
            throw Refusal.conflict("This action is closed already. Nothing was changed.");
        }
    }

    private void refuseUnlessMayChange(Actor person) {
        if (!mayBeChangedBy(person)) {
            throw Refusal.forbidden(
                    "Only the person who opened this action, a programme manager or the CMIO can do that.");
        }
    }

    private void require(State needed, String sentence) {
        if (state != needed) {
            throw Refusal.conflict(sentence + " Nothing was changed.");
        }
    }
}
