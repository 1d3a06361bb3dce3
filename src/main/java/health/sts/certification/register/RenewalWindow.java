package health.sts.certification.register;

import health.sts.certification.CertificationSettings;
import health.sts.certification.CertificationState;
import health.sts.certification.Reason;
import health.sts.shared.SqlTime;
import health.sts.shared.SystemSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Certificates whose window for recertification has opened. One whose holder is on the way, or whose recertification ended
 * within the window without a new certificate, is left alone: a person decides about the latter.
 */
@Component
class RenewalWindow {

    private static final List<String> OPEN = Arrays.stream(CertificationState.values())
            .filter(CertificationState::open)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;
    private final ObjectProvider<Recertifications> recertifications;
    private final CertificationSettings settings;
    private final SystemSettings system;

    RenewalWindow(
            JdbcClient jdbc,
            ObjectProvider<Recertifications> recertifications,
            CertificationSettings settings,
            SystemSettings system) {
        this.jdbc = jdbc;
        this.recertifications = recertifications;
        this.settings = settings;
        this.system = system;
    }

    int open(Instant now) {
        Instant endsBefore =
                now.atZone(system.timeZone()).plus(settings.window()).toInstant();
        List<String> opened = jdbc.sql(
                        "select s.id from " + Standing.CERTIFICATES + " where " + Standing.CURRENT
                                + """
                         and s.ends_at <= :before and not exists (
                             select 1 from certification p where p.physician_id = s.physician_id
                                and p.specialty_code = s.specialty_code and (p.state in (:open)
                                    or (p.certificate_id = s.id and p.created_at >= s.window_opens)))
                         order by s.ends_at, s.id
                        """)
                .param("at", SqlTime.of(now))
                .param("before", SqlTime.of(endsBefore))
                .param("open", OPEN)
                .query(String.class)
                .list();
        return opened.isEmpty() ? 0 : recertifications.getObject().requestRecertification(opened, Reason.ANNUAL);
    }
}
