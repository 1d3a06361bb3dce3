package health.sts.delivery.web;

import health.sts.delivery.Learner;
import health.sts.delivery.training.Learners;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the training of somebody whom a form names by physician id, user id or e-mail address. */
@Component
class NamedLearner {

    private static final int LONGEST = 200;

    private final Roster roster;
    private final Learners learners;

    NamedLearner(Roster roster, Learners learners) {
        this.roster = roster;
        this.learners = learners;
    }

    Learner of(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Refusal.invalid("learner", "Give the physician id, user id or e-mail address of the learner.");
        }
        List<PhysicianView> named = roster.physiciansNamedBy(List.of(text));
        if (named.size() != 1) {
            throw Refusal.invalid(
                    "learner",
                    named.isEmpty()
                            ? "Nobody in the roster has this physician id, user id or e-mail address."
                            : "Several people have this id or address. Give the physician id.");
        }
        return learners.newestOf(List.of(named.get(0).physicianId())).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "learner", named.get(0).name() + " is in no training. Open the training of the wave first."));
    }
}
