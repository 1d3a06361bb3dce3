package health.sts.review.triage;

import health.sts.certification.Certificates;
import health.sts.certification.Certificates.Holder;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who can help: holders of a valid certificate of the specialty, same site first, then whoever is asked for the least. */
@Component
class PeerTrainers {

    private final Certificates certificates;
    private final Roster roster;
    private final InterventionStore interventions;
    private final Clock clock;

    PeerTrainers(Certificates certificates, Roster roster, InterventionStore interventions, Clock clock) {
        this.certificates = certificates;
        this.roster = roster;
        this.interventions = interventions;
        this.clock = clock;
    }

    /** Trainers of some specialties with what they are asked for; a statement for each specialty and two more. */
    Pool pool(Collection<String> specialties) {
        Map<String, List<Holder>> holders = specialties.stream()
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> certificates.holders(code, clock.instant())));
        Map<String, String> sites = roster
                .physiciansOf(holders.values().stream()
                        .flatMap(List::stream)
                        .map(Holder::physicianId)
                        .distinct()
                        .toList())
                .stream()
                .filter(PhysicianView::active)
                .collect(Collectors.toMap(PhysicianView::userId, PhysicianView::siteId));
        return new Pool(holders, sites, new HashMap<>(interventions.load()));
    }

    /** Whether this physician holds a valid certificate of the specialty now. */
    boolean teaches(PhysicianView physician, String specialtyCode) {
        return certificates.mayTeach(physician.physicianId(), specialtyCode, clock.instant());
    }

    /** Trainers to choose from; whoever is chosen counts as asked once more. */
    static final class Pool {

        private final Map<String, List<Holder>> holders;
        private final Map<String, String> sites;
        private final Map<String, Integer> load;

        Pool(Map<String, List<Holder>> holders, Map<String, String> sites, Map<String, Integer> load) {
            this.holders = holders;
            this.sites = sites;
            this.load = load;
        }

        /**
         * Somebody who can help.
         *
         * @param siteId where; null where the people work at several sites
         * @param never whom the help is for
         * @param rather others than this one, or null
         */
        Optional<String> pick(String specialtyCode, String siteId, Set<String> never, String rather) {
            Optional<String> picked = holders.getOrDefault(specialtyCode, List.of()).stream()
                    .map(Holder::userId)
                    .filter(user -> sites.containsKey(user) && !never.contains(user))
                    .min(Comparator.comparing((String user) -> user.equals(rather))
                            .thenComparing(user -> !sites.get(user).equals(siteId))
                            .thenComparing(user -> load.getOrDefault(user, 0))
                            .thenComparing(user -> user));
            picked.ifPresent(user -> load.merge(user, 1, Integer::sum));
            return picked;
        }
    }
}
