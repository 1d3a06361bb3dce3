package health.sts.delivery;

import java.util.Map;

/**
 * These are of another specialty than before, so that their seats in sessions of the other one are given up and their
 * cases need others. Published like {@link LearnersLeft}, before anything is locked.
 *
 * @param specialties the specialty from now on, by training id
 */
public record LearnersPlaced(Map<String, String> specialties) {

    public LearnersPlaced {
        specialties = Map.copyOf(specialties);
    }
}
