package health.sts.program;

import health.sts.shared.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person maintains about a wave.
 *
 * @param siteIds sites that go live together, at least one
 * @param zone the zone in which the go-live day begins and deadlines end
 * @param enteredLearners learners by specialty code where somebody knows better than the roster; all other specialties
 *     are counted from the roster's active physicians at the sites
 */
public record WaveDetails(
        String name,
        Collection<String> siteIds,
        LocalDate goLiveDate,
        ZoneId zone,
        FormulaParameters parameters,
        Map<String, Integer> enteredLearners) {

    private static final int MOST_LEARNERS = 100_000;

    public WaveDetails {
        name = ProgramDetails.words("name", "Name", name);
        siteIds = siteIds == null
                ? List.of()
                : siteIds.stream().distinct().sorted().toList();
        if (siteIds.isEmpty()) {
            throw Refusal.invalid("siteIds", "Choose at least one site that goes live in this wave.");
        }
        if (goLiveDate == null) {
            throw Refusal.invalid("goLiveDate", "Give the go-live date.");
        }
        if (zone == null) {
            throw Refusal.invalid("zone", "Choose the time zone of the sites.");
        }
        SortedMap<String, Integer> entered = new TreeMap<>(enteredLearners == null ? Map.of() : enteredLearners);
        entered.forEach(WaveDetails::checkLearners);
        enteredLearners = entered;
    }

    private static void checkLearners(String specialtyCode, Integer learners) {
        if (learners == null || learners < 0 || learners > MOST_LEARNERS) {
            throw Refusal.invalid(
                    "learners." + specialtyCode, "Learners must be a whole number from 0 to " + MOST_LEARNERS + ".");
        }
    }
}
