package health.sts.audit.path;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the path of a case as it was kept. */
@Component
class TakenFlows {

    private final JdbcClient jdbc;

    TakenFlows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The flows of a case and of what it called, in the order taken, without the prefix of their ids. */
    List<String> of(String businessKey) {
        return jdbc
                .sql("select flow from flow_taken where business_key = :key order by id")
                .param("key", businessKey)
                .query(String.class)
                .list()
                .stream()
                .map(flow -> flow.replaceFirst("flow_", ""))
                .toList();
    }

    /** Where each flow began and ended, as drawn. */
    List<String> ends(String businessKey) {
        return jdbc.sql("select source || ' ' || target from flow_taken where business_key = :key order by id")
                .param("key", businessKey)
                .query(String.class)
                .list();
    }

    /** The processes of the case, each with the case's root and the number of flows it took. */
    List<String> processes(String businessKey) {
        return jdbc.sql(
                        """
                        select process_key || ' ' || count(*) from flow_taken
                         where business_key = :key group by process_key, process_instance_id order by min(id)
                        """)
                .param("key", businessKey)
                .query(String.class)
                .list();
    }

    List<String> roots(String businessKey) {
        return jdbc.sql("select distinct root_instance_id from flow_taken where business_key = :key")
                .param("key", businessKey)
                .query(String.class)
                .list();
    }
}
