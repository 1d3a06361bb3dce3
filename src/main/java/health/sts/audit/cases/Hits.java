package health.sts.audit.cases;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What ledger and capabilities say about which cases fit.
 *
 * @param who the cases of the person asked for; empty where nobody is asked for
 * @param line the cases with the ledger line asked for; empty where none is asked for
 */
record Hits(Optional<Hit> who, Optional<Hit> line) {

    /** Whether the ledger has to be asked about each case, because nothing asked for names few. */
    boolean many() {
        return (who.isPresent() || line.isPresent())
                && Stream.of(who, line).flatMap(Optional::stream).allMatch(hit -> hit.orLine() != null);
    }

    /**
     * Cases that fit.
     *
     * @param keys their business keys, as far as they are few
     * @param orLine what a ledger line {@code l} of further cases must fulfil, where they are many; else null
     */
    record Hit(Set<String> keys, String orLine, Map<String, Object> parameters) {}
}
