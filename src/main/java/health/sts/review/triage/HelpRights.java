package health.sts.review.triage;

import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may give which help. */
@Service
public class HelpRights {

    private static final String OTHERS =
            "Help is given by trainers with a valid certificate of the specialty, and you hold none. Put the task back.";
    private static final String SELF = "This help is for you too, so somebody else must give it.";

    private final InterventionStore store;
    private final PeerTrainers trainers;
    private final Roster roster;

    HelpRights(InterventionStore store, PeerTrainers trainers, Roster roster) {
        this.store = store;
        this.trainers = trainers;
        this.roster = roster;
    }

    /** The sentence that says why somebody must not give this help, or empty. */
    @Transactional(readOnly = true)
    public Optional<String> against(String interventionId, String userId) {
        Intervention one = store.get(interventionId);
        if (store.members(interventionId).stream()
                .anyMatch(member -> member.userId().equals(userId))) {
            return Optional.of(SELF);
        }
        Optional<PhysicianView> physician = roster.physicianOfUser(userId);
        // Whom the training manager named may be certified for another specialty.
        boolean may = physician
                .filter(person -> trainers.teaches(person, one.specialtyCode())
                        || userId.equals(one.helperUserId()) && trainers.teaches(person, person.specialtyCode()))
                .isPresent();
        return may ? Optional.empty() : Optional.of(OTHERS);
    }
}
