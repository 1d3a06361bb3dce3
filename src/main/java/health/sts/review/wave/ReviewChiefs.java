package health.sts.review.wave;

import health.sts.people.DepartmentView;
import health.sts.people.Roster;
import health.sts.review.ActivePhysicians;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Which chiefs have physicians who work in the system, so that a review is theirs to accept. */
@Component
class ReviewChiefs {

    private final ActivePhysicians active;
    private final Roster roster;

    ReviewChiefs(ActivePhysicians active, Roster roster) {
        this.active = active;
        this.roster = roster;
    }

    private record Place(String siteId, String specialtyCode) {}

    /**
     * @param users user ids of the chiefs
     * @param nobody departments with active physicians and no chief, in words
     */
    record Accepting(SortedSet<String> users, List<String> nobody) {}

    Accepting of(String waveId, Instant moment) {
        Map<Place, DepartmentView> departments = new HashMap<>();
        for (DepartmentView department : roster.departments()) {
            departments.put(new Place(department.siteId(), department.specialtyCode()), department);
        }
        SortedSet<String> users = new TreeSet<>();
        SortedSet<String> nobody = new TreeSet<>();
        active.of(waveId, moment).stream()
                .map(one -> new Place(one.siteId(), one.specialtyCode()))
                .distinct()
                .forEach(place -> {
                    DepartmentView department = departments.get(place);
                    if (department != null && department.chiefUserId() != null) {
                        users.add(department.chiefUserId());
                    } else {
                        nobody.add((department == null ? place.specialtyCode() : department.specialtyName()) + " at "
                                + place.siteId());
                    }
                });
        return new Accepting(users, List.copyOf(nobody));
    }
}
