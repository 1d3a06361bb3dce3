package health.sts.delivery.learning;

import health.sts.accountability.Notices;
import health.sts.delivery.Learner;
import health.sts.delivery.training.LearnerWorkflow;
import health.sts.engine.Identities;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What follows where a result outside the step that awaits one makes somebody pass, or takes the pass back. */
@Component
class Standing {

    private final LearnerWorkflow workflow;
    private final Notices notices;
    private final Identities identities;
    private final Roster roster;

    Standing(LearnerWorkflow workflow, Notices notices, Identities identities, Roster roster) {
        this.workflow = workflow;
        this.notices = notices;
        this.identities = identities;
        this.roster = roster;
    }

    void changed(Learner before, Learner after) {
        boolean passed = after.passedAt() != null;
        if (passed && before.passedAt() == null) {
            tell(after, "Your result of the proficiency test was recorded or corrected: you have passed.");
            workflow.testPassed(after.trainingId());
        } else if (!passed && before.passedAt() != null) {
            tell(after, "Your result of the proficiency test was corrected: you have not passed. Take the test again.");
            Set<String> evaluators = new TreeSet<>(identities.usersIn(Role.EVALUATOR));
            evaluators.remove(after.userId());
            notices.tell(
                    evaluators,
                    "The pass of %s was taken back by a correction. They take the test again; load the result with a file of the learning system."
                            .formatted(name(after)),
                    "/training/" + after.trainingId(),
                    after.trainingId());
        }
    }

    private void tell(Learner learner, String sentence) {
        notices.tell(List.of(learner.userId()), sentence, "/training/mine", learner.trainingId());
    }

    private String name(Learner learner) {
        return roster.physician(learner.physicianId()).map(PhysicianView::name).orElse(learner.userId());
    }
}
