package health.sts.certification.register;

import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.RosterSearch;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people of results: found by what was typed, and named in lists. */
@Component
class TaughtPeople {

    private static final int MOST = 200;

    private final Roster roster;

    TaughtPeople(Roster roster) {
        this.roster = roster;
    }

    /** Ids that fit the beginning of a family name, a whole name or an id; null where nothing was typed. */
    Collection<String> matching(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Set<String> ids = new TreeSet<>(Set.of(text.strip()));
        roster.search(new RosterSearch(text, null, null, true, null), MOST)
                .rows()
                .forEach(physician -> ids.add(physician.physicianId()));
        return ids;
    }

    List<TeachingRow> named(List<TeachingRow> rows) {
        Map<String, String> names = rows.isEmpty()
                ? Map.of()
                : roster
                        .physiciansOf(rows.stream()
                                .map(row -> row.result().physicianId())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, PhysicianView::name));
        return rows.stream()
                .map(row -> row.named(names.getOrDefault(row.result().physicianId(), row.name())))
                .toList();
    }
}
