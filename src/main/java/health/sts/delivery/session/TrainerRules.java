package health.sts.delivery.session;

import health.sts.certification.Certificates;
import health.sts.engine.Identities;
import health.sts.people.PhysicianView;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may teach a session, and who may help and sign its attendance. */
@Component
class TrainerRules {

    static final Set<Role> CO_TRAINERS = Set.of(Role.PEER_TRAINER, Role.EVALUATOR, Role.TRAINING_MANAGER);
    private static final int NAMED = 3;

    private final Certificates certificates;
    private final Identities identities;

    TrainerRules(Certificates certificates, Identities identities) {
        this.certificates = certificates;
        this.identities = identities;
    }

    boolean mayTeach(String physicianId, String specialtyCode, Instant at) {
        return certificates.mayTeach(physicianId, specialtyCode, at);
    }

    /** Refused for a physician without a certificate for the specialty that is valid then; names some who hold one. */
    void checkLead(PhysicianView lead, String specialtyCode, String specialty, Instant at, ZoneId zone) {
        if (lead.active() && mayTeach(lead.physicianId(), specialtyCode, at)) {
            return;
        }
        List<Certificates.Holder> holders = certificates.holders(specialtyCode, at);
        String others = holders.isEmpty()
                ? "Nobody holds one then; choose another time."
                : holders.stream()
                        .limit(NAMED)
                        .map(Certificates.Holder::name)
                        .collect(Collectors.joining(", ", "Choose somebody who does, for example ", "."));
        throw Refusal.invalid(
                "leadPhysicianId",
                "%s holds no certificate for %s that is valid on %s. %s"
                        .formatted(lead.name(), specialty, SiteClock.words(at, zone), others));
    }

    /** Refused for the lead trainer, and for somebody whose role is none that helps in classes. */
    void checkCo(String coUserId, String leadUserId, Set<Role> roles) {
        if (coUserId.equals(leadUserId)) {
            throw Refusal.invalid(
                    "coUserId",
                    "The lead trainer cannot be the co-trainer too, who signs the attendance. Choose another person.");
        }
        if (roles.stream().noneMatch(CO_TRAINERS::contains)) {
            throw Refusal.invalid(
                    "coUserId",
                    "%s is no peer trainer, evaluator or training manager. Choose somebody who is."
                            .formatted(identities.names(Set.of(coUserId)).getOrDefault(coUserId, coUserId)));
        }
    }
}
