package health.sts.delivery.session;

import java.util.List;

/**
 * What a change would do.
 *
 * @param changes what would be different, in words; empty where nothing would
 * @param warnings what the person should have seen
 * @param losing people who are in another session then and would give up their seat
 * @param clinic people who see patients or are away then and would keep their seat
 * @param told how many people with a seat would be told
 */
public record ChangeImpact(List<String> changes, List<String> warnings, List<Hit> losing, List<Hit> clinic, int told) {

    /** Somebody whom the change hits. */
    public record Hit(String trainingId, String userId, String name, String why) {}

    /** Whether the person has to confirm something before it is done. */
    public boolean grave() {
        return !warnings.isEmpty() || !losing.isEmpty() || !clinic.isEmpty();
    }
}
