package health.sts.certification.register;

import health.sts.certification.credential.RevokedIndexes;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places of revoked certificates in the status list. */
@Component
class RevokedPlaces implements RevokedIndexes {

    private final JdbcClient jdbc;

    RevokedPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Integer> revoked(int places) {
        return new TreeSet<>(jdbc.sql(
                        """
                        select c.status_index from certificate c
                         where c.status_index >= 0 and c.status_index < :places and exists (
                            select 1 from certificate_event e where e.certificate_id = c.id and e.kind = 'REVOKED')
                        """)
                .param("places", places)
                .query(Integer.class)
                .list());
    }
}
