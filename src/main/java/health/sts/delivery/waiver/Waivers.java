package health.sts.delivery.waiver;

import health.sts.delivery.Access;
import health.sts.delivery.AccessChanged;
import health.sts.delivery.Learner;
import health.sts.delivery.LearnersLeft;
import health.sts.delivery.training.Learners;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.TypedText;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** What people do with waivers: ask for one, and end one before its time. */
@Service
@Transactional
public class Waivers {

    private static final int LONGEST_REASON = 1_000;
    private static final Set<Role> ENDING = Set.of(Role.CMIO, Role.CHIEF_OF_STAFF);

    private final WaiverStore store;
    private final WaiverClosing closing;
    private final WaiverWorkflow workflow;
    private final Learners learners;
    private final CurrentActor actor;

    Waivers(WaiverStore store, WaiverClosing closing, WaiverWorkflow workflow, Learners learners, CurrentActor actor) {
        this.store = store;
        this.closing = closing;
        this.workflow = workflow;
        this.learners = learners;
        this.actor = actor;
    }

    /**
     * The person acting, who is the chief of the learner's department or the chief's deputy, asks for a waiver.
     *
     * @return its id
     * @throws Refusal see {@link WaiverSteps#open}
     */
    public String request(WaiverRequest request) {
        Learner learner = learners.get(request.trainingId());
        workflow.request(request);
        return store.openOf(learner.trainingId()).orElseThrow().id();
    }

    /** CMIO or chief of staff ends a waiver that is open, with a reason that everybody concerned reads. */
    public void end(String waiverId, String reason) {
        if (ENDING.stream().noneMatch(actor.get()::is)) {
            throw Refusal.forbidden("The CMIO or the chief of staff ends a waiver.");
        }
        String why = TypedText.needed("reason", reason, LONGEST_REASON, "Say why; everybody concerned reads it.");
        if (!store.get(waiverId).state().open()) {
            throw Refusal.conflict("This waiver has ended already.");
        }
        finish(waiverId, why);
    }

    /** Who has access by rule needs no waiver. */
    @EventListener
    void on(AccessChanged changed) {
        if (changed.access() == Access.ELIGIBLE) {
            store.openOf(changed.trainingId())
                    .ifPresent(waiver -> finish(waiver.id(), "the training is finished, and access holds by rule."));
        }
    }

    /** In a transaction of its own, because whoever tells of leavers has yet to lock sessions, which come before learners. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(LearnersLeft left) {
        store.openAmong(left.trainingIds()).forEach(id -> finish(id, "the learner has left the wave."));
    }

    private void finish(String waiverId, String reason) {
        closing.end(waiverId, reason);
        workflow.end(waiverId);
    }
}
