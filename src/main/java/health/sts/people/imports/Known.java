package health.sts.people.imports;

import java.util.Map;
import java.util.Set;

/**
 * What the roster knows already and files refer to.
 *
 * @param siteIds ids of active sites
 * @param highAcuity specialty codes, and whether the specialty is of high acuity
 */
record Known(Set<String> siteIds, Map<String, Boolean> highAcuity) {

    /** For the layout of a sheet alone. */
    static final Known NOTHING = new Known(Set.of(), Map.of());
}
