package health.sts.review.sustain;

import health.sts.people.DepartmentView;
import health.sts.people.Roster;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who answers for a specialty at a site, so that everybody reads one sentence about their own people. */
@Component
class ChiefsOfPlaces {

    private final Roster roster;

    ChiefsOfPlaces(Roster roster) {
        this.roster = roster;
    }

    /** Something about people of a specialty at a site. */
    record Place(String siteId, String specialtyCode) {}

    /** Things by the user id of the chief they concern; what nobody answers for is left out. One statement. */
    <T> Map<String, List<T>> of(Collection<T> things, Function<T, Place> place) {
        Map<String, List<T>> theirs = new TreeMap<>();
        if (things.isEmpty()) {
            return theirs;
        }
        for (DepartmentView department : roster.departments()) {
            Place here = new Place(department.siteId(), department.specialtyCode());
            List<T> ours = things.stream()
                    .filter(thing -> place.apply(thing).equals(here))
                    .toList();
            if (department.chiefUserId() != null && !ours.isEmpty()) {
                theirs.merge(department.chiefUserId(), ours, (a, b) -> Stream.concat(a.stream(), b.stream())
                        .toList());
            }
        }
        return theirs;
    }
}
