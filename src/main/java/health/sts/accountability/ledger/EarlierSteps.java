package health.sts.accountability.ledger;

import health.sts.shared.OncePerTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the ledger who has done what in a case before. */
@Component
public class EarlierSteps {

    private final JdbcClient jdbc;
    private final OncePerTransaction<String, Map<Set<String>, List<Done>>> read = new OncePerTransaction<>();

    EarlierSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step that somebody did, or had done by a deputy. */
    public record Done(String step, String stepName, String actor, Optional<String> onBehalfOf) {

        /** Whether the person did it or had it done. */
        public boolean by(String person) {
            return actor.equals(person) || onBehalfOf.filter(person::equals).isPresent();
        }
    }

    /** What was done in the case at these steps; one statement by the index on the case, once in a transaction. */
    public List<Done> of(String businessKey, Set<String> steps) {
        return read.get(businessKey, HashMap::new).computeIfAbsent(steps, missing -> read(businessKey, missing));
    }

    /** The case has a new line. */
    void grew(String businessKey) {
        read.forget(businessKey);
    }

    private List<Done> read(String businessKey, Set<String> steps) {
        return jdbc.sql(
                        """
                        select step, step_name, actor, on_behalf_of from ledger_line
                         where business_key = :key and step in (:steps) and kind in ('DECISION', 'ATTESTATION')
                        """)
                .param("key", businessKey)
                .param("steps", steps)
                .query((row, number) -> new Done(
                        row.getString("step"),
                        row.getString("step_name"),
                        row.getString("actor"),
                        Optional.ofNullable(row.getString("on_behalf_of"))))
                .list();
    }
}
