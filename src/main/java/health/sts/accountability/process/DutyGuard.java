package health.sts.accountability.process;

import health.sts.accountability.Deputies;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.accountability.ledger.Ledger;
import health.sts.engine.Identities;
import health.sts.engine.TaskGuard;
import health.sts.engine.TaskStep;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who may hold and complete a human task. Only the holder completes; a task is taken by a member of its groups, by the
 * deputy of its holder or of a member, or, once it is late, by a member although somebody holds it. Earlier duties in
 * the case stand against the person, against their deputy and against the person a deputy acts for.
 */
@Component
@Order(10)
class DutyGuard implements TaskGuard {

    /** Task variable: the person a deputy acts for. */
    static final String ACTS_FOR = "actsFor";

    private final Duties duties;
    private final Deputies deputies;
    private final Identities identities;
    private final CurrentActor currentActor;
    private final Ledger ledger;
    private final Clock clock;

    DutyGuard(
            Duties duties,
            Deputies deputies,
            Identities identities,
            CurrentActor currentActor,
            Ledger ledger,
            Clock clock) {
        this.duties = duties;
        this.deputies = deputies;
        this.identities = identities;
        this.currentActor = currentActor;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void created(TaskStep task) {
        String owner = task.assignee();
        if (owner != null && duties.against(task, Set.of(owner)).isPresent()) {
            task.unassign();
        }
    }

    @Override
    public void assigned(TaskStep task) {
        Actor actor = currentActor.get();
        if (task.isNew() || actor.isSystem()) {
            return;
        }
        if (task.assignee() == null) {
            refuseUnless(
                    task,
                    actor.userId().equals(task.previousAssignee()),
                    "Only the person who holds “%s” can put it back.".formatted(task.name()));
            return;
        }
        refuseUnless(
                task,
                task.assignee().equals(actor.userId()),
                "A task is taken, not given away: the other person must claim “%s”.".formatted(task.name()));
        Optional<String> principal = principalFor(task, actor);
        Set<String> people = new LinkedHashSet<>(Set.of(actor.userId()));
        principal.ifPresent(people::add);
        refuseByDuty(task, people);
        principal.ifPresent(person -> task.localVariable(ACTS_FOR, person));
    }

    @Override
    public void completing(TaskStep task) {
        Actor actor = currentActor.get();
        refuseUnless(
                task,
                actor.userId().equals(task.assignee()),
                task.assignee() == null
                        ? "Claim “%s” before you complete it.".formatted(task.name())
                        : "Somebody else holds “%s”; only they can complete it.".formatted(task.name()));
        Set<String> people = new LinkedHashSet<>(Set.of(actor.userId()));
        if (task.variable(ACTS_FOR) instanceof String principal) {
            refuseUnless(
                    task,
                    deputies.isDeputyOf(actor.userId(), principal),
                    "You are no longer the deputy of %s.".formatted(principal));
            people.add(principal);
        }
        refuseByDuty(task, people);
    }

    /** Empty for a member of the task's groups; otherwise the person the actor stands in for, or a refusal. */
    private Optional<String> principalFor(TaskStep task, Actor actor) {
        String holder = task.previousAssignee();
        boolean member = hasGroup(task, actor.roles());
        boolean late = task.due() != null && task.due().isBefore(clock.instant());
        if (member && (holder == null || late)) {
            return Optional.empty();
        }
        Optional<String> principal = deputies.principalsOf(actor.userId()).stream()
                .filter(person -> holder == null ? hasGroup(task, identities.rolesOf(person)) : person.equals(holder))
                .findFirst();
        refuseUnless(
                task,
                principal.isPresent(),
                holder == null
                        ? "“%s” is offered to others; you are not among them.".formatted(task.name())
                        : "Somebody else holds “%s”. It can be taken over once it is late, or by their deputy."
                                .formatted(task.name()));
        return principal;
    }

    private static boolean hasGroup(TaskStep task, Set<Role> roles) {
        Set<String> groups = task.candidateGroups();
        return roles.stream().map(Role::group).anyMatch(groups::contains);
    }

    private void refuseByDuty(TaskStep task, Set<String> people) {
        duties.against(task, people).ifPresent(sentence -> refuseUnless(task, false, sentence));
    }

    private void refuseUnless(TaskStep task, boolean allowed, String sentence) {
        if (!allowed) {
            ledger.recordBlocked(
                    new LedgerEntry(
                            Kind.BLOCKED,
                            task.step(),
                            "REFUSED",
                            task.processProperty("subject").orElse(task.processKey()),
                            task.businessKey(),
                            task.businessKey(),
                            Map.of("reason", sentence, "task", task.taskId())),
                    task.at());
            throw Refusal.forbidden(sentence);
        }
    }
}
