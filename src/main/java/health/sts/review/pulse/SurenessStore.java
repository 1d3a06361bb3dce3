package health.sts.review.pulse;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How sure people said they are, with their names: {@code pulse_rating}, which is only added to. */
@Repository
class SurenessStore {

    private final JdbcClient jdbc;

    SurenessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OptionalInt newest(String pulseId, String physicianId) {
        return jdbc
                .sql(
                        """
                        select rating from pulse_rating where pulse_id = ? and physician_id = ?
                         order by number desc fetch first 1 row only""")
                .params(pulseId, physicianId)
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    void add(String pulseId, String physicianId, int rating, LocalDate day) {
        jdbc.sql(
                        """
                        insert into pulse_rating (pulse_id, physician_id, number, rating, given_on)
                        select i.pulse_id, i.physician_id,
                               1 + (select count(*) from pulse_rating r
                                     where r.pulse_id = i.pulse_id and r.physician_id = i.physician_id),
                               cast(? as integer), cast(? as date)
                          from pulse_invitation i where i.pulse_id = ? and i.physician_id = ?""")
                .params(rating, day, pulseId, physicianId)
                .update();
    }
}
