package health.sts.delivery.training;

import health.sts.delivery.Learner;
import health.sts.delivery.TrainingState;
import health.sts.people.PlacedPhysician;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What has to change so that the learners of a wave are the active physicians at its sites.
 *
 * @param joined physicians without a training
 * @param returned trainings of physicians who had left and are back
 * @param moved trainings whose place or sign-in the roster now gives otherwise, with the place
 * @param left trainings of physicians who are no longer there
 */
record RollChange(
        List<PlacedPhysician> joined,
        Map<Learner, PlacedPhysician> returned,
        Map<Learner, PlacedPhysician> moved,
        List<Learner> left) {

    static RollChange between(List<Learner> learners, List<PlacedPhysician> physicians) {
        Map<String, PlacedPhysician> there =
                physicians.stream().collect(Collectors.toMap(PlacedPhysician::physicianId, Function.identity()));
        Map<Learner, PlacedPhysician> returned = new HashMap<>();
        Map<Learner, PlacedPhysician> moved = new HashMap<>();
        List<Learner> left = new ArrayList<>();
        for (Learner learner : learners) {
            PlacedPhysician now = there.remove(learner.physicianId());
            boolean gone = learner.state() == TrainingState.LEFT;
            if (now == null && !gone) {
                left.add(learner);
            } else if (now != null && gone) {
                returned.put(learner, now);
            } else if (now != null && !same(learner, now)) {
                moved.put(learner, now);
            }
        }
        List<PlacedPhysician> joined = physicians.stream()
                .filter(physician -> there.containsKey(physician.physicianId()))
                .toList();
        return new RollChange(joined, returned, moved, left);
    }

    boolean none() {
        return joined.isEmpty() && returned.isEmpty() && moved.isEmpty() && left.isEmpty();
    }

    /** The new specialty by training id, of those who are of another one than before. */
    Map<String, String> otherSpecialties() {
        return moved.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().specialtyCode().equals(entry.getValue().specialtyCode()))
                .collect(Collectors.toMap(entry -> entry.getKey().trainingId(), entry -> entry.getValue()
                        .specialtyCode()));
    }

    private static boolean same(Learner learner, PlacedPhysician now) {
        return learner.siteId().equals(now.siteId())
                && learner.specialtyCode().equals(now.specialtyCode())
                && learner.userId().equals(now.userId());
    }
}
