package health.sts.shared;

import java.util.Map;
import java.util.Set;

/** Gives cases a name for people; each capability offers a bean that knows its own business keys. */
public interface CaseNames {

    /**
     * For example {@code CND-7K3QF2M9XA} gives "Dr. Mei Tanaka, Cardiology, wave 3".
     *
     * @param businessKeys keys of any capability; unknown ones are left out of the answer. One statement for all of them
     */
    Map<String, String> namesOf(Set<String> businessKeys);
}
