package health.sts.accountability.deputies;

import health.sts.accountability.CommitBatch;
import health.sts.accountability.deputies.DeputyStore.Offer;
import health.sts.accountability.deputies.DeputyStore.StandIn;
import health.sts.engine.TaskGuard;
import health.sts.engine.TaskStep;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Offers each new task also to the deputies of those whose turn it is. */
@Component
class DeputyOffers implements TaskGuard {

    private final StandIns standIns;
    private final CommitBatch<Offer> offers;

    DeputyOffers(StandIns standIns, DeputyStore store) {
        this.standIns = standIns;
        offers = new CommitBatch<>(store::insertOffers);
    }

    @Override
    public void created(TaskStep task) {
        List<StandIn> inForce = standIns.inForce();
        if (inForce.isEmpty()) {
            return;
        }
        Set<String> users = new HashSet<>(task.candidateUsers());
        Set<String> groups = task.candidateGroups();
        Set<String> told = new HashSet<>(users);
        if (task.assignee() != null) {
            users.add(task.assignee());
        }
        for (StandIn standIn : inForce) {
            boolean concerned = users.contains(standIn.principal()) || groups.contains(standIn.group());
            if (concerned && told.add(standIn.deputy())) {
                task.offerTo(standIn.deputy());
                offers.add(new Offer(standIn.id(), task.taskId()));
            }
        }
    }
}
