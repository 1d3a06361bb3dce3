package health.sts.certification;

import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts rows of certifications and certificates into the database, for tests of pages that only read them. */
@Component
public class TrainerRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    TrainerRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A way of a physician of the ward that began a month ago, with curriculum version 3. */
    public String way(Staff staff, int physician, CertificationState state) {
        String id = Ids.next("CRT");
        jdbc.sql(
                        """
                        insert into certification (id, reason, physician_id, user_id, wave_id, specialty_code, site_id,
                            curriculum_version, round_no, state, state_since, created_at, one_at_a_time, version)
                        values (:id, 'APPOINTED', :physician, :user, :wave, :specialty, :site, 3, 1, :state, :began,
                            :began, :id, 0)
                        """)
                .param("id", id)
                .param("physician", staff.physician(physician))
                .param("user", staff.p(physician))
                .param("wave", staff.wave())
                .param("specialty", Ward.UROLOGY)
                .param("site", staff.site())
                .param("state", state.name())
                .param("began", SqlTime.of(clock.instant().minus(Duration.ofDays(30))))
                .update();
        return id;
    }

    /** A certified trainer whose certificate holds for a year. */
    public String certified(Staff staff, int physician) {
        return certified(staff, physician, Duration.ofDays(364));
    }

    /** The same with a certificate that holds so long from now. */
    public String certified(Staff staff, int physician, Duration holds) {
        String way = way(staff, physician, CertificationState.CERTIFIED);
        String id = Ids.next("CTF");
        jdbc.sql(
                        """
                        insert into certificate (id, public_id, certification_id, period_no, physician_id, user_id,
                            holder_name, specialty_code, site_id, wave_id, curriculum_version, certified_by, confirmed_by,
                            certified_at, valid_from, valid_until, window_opens, due, key_id, status_index, credential)
                        values (:id, :id, :way, 1, :physician, :user, :name, :specialty, :site, :wave, 3, 'manager',
                            'cmio', :from, :from, :until, :until, :until, 'key', :index, 'jws')
                        """)
                .param("id", id)
                .param("way", way)
                .param("physician", staff.physician(physician))
                .param("user", staff.p(physician))
                .param("name", "Dr. Given" + physician)
                .param("specialty", Ward.UROLOGY)
                .param("site", staff.site())
                .param("wave", staff.wave())
                .param("from", SqlTime.of(clock.instant().minus(Duration.ofDays(1))))
                .param("until", SqlTime.of(clock.instant().plus(holds)))
                .param("index", -Math.abs(id.hashCode()))
                .update();
        return way;
    }
}
