package health.sts.delivery.training;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.delivery.Learner;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells learners and their chiefs how a training ended. */
@Component
class TrainingNews {

    private final Notices notices;
    private final Mailbox mailbox;
    private final Roster roster;

    TrainingNews(Notices notices, Mailbox mailbox, Roster roster) {
        this.notices = notices;
        this.mailbox = mailbox;
        this.roster = roster;
    }

    void notProficient(Learner learner) {
        String page = "/training/" + learner.trainingId();
        String sentence = "You did not pass the proficiency test, also after coaching and another class, so there is no"
                + " access. Your department chief decides with you what comes next.";
        notices.tell(List.of(learner.userId()), sentence, page, learner.trainingId());
        mailbox.write(
                List.of(learner.userId()),
                "Your training has ended without a pass",
                sentence + "\n\nOpen it under " + page,
                learner.trainingId());
        roster.chiefUserOf(learner.siteId(), learner.specialtyCode())
                .filter(chief -> !chief.equals(learner.userId()))
                .ifPresent(chief -> notices.tell(
                        List.of(chief),
                        "%s did not pass the proficiency test, also after coaching and another class, and stays without access."
                                .formatted(name(learner)),
                        page,
                        learner.trainingId()));
    }

    private String name(Learner learner) {
        return roster.physician(learner.physicianId())
                .map(PhysicianView::name)
                .orElse("A physician of your department");
    }
}
