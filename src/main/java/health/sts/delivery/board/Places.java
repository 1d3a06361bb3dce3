package health.sts.delivery.board;

import java.util.Set;

/**
 * The departments that somebody may look into.
 *
 * @param names site and specialty code with a blank between them; null means all
 */
record Places(Set<String> names) {

    static final Places ALL = new Places(null);

    static String name(String siteId, String specialtyCode) {
        return siteId + " " + specialtyCode;
    }

    boolean include(String siteId, String specialtyCode) {
        return names == null || names.contains(name(siteId, specialtyCode));
    }
}
