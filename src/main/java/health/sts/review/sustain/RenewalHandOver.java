package health.sts.review.sustain;

import health.sts.engine.Identities;
import health.sts.review.ReviewSettings;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import health.sts.shared.SystemSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Certificates that end soon (P9.1). The daily watch of certification begins their renewal; whoever it has not begun for,
 * or whose renewal failed to begin, is named here, so that nobody falls between the two.
 */
@Component
class RenewalHandOver {

    private static final int MOST_NAMES = 5;

    private final JdbcClient jdbc;
    private final MonthStore months;
    private final Identities identities;
    private final SustainmentNews news;
    private final ReviewSettings settings;
    private final SystemSettings system;
    private final Clock clock;

    RenewalHandOver(
            JdbcClient jdbc,
            MonthStore months,
            Identities identities,
            SustainmentNews news,
            ReviewSettings settings,
            SystemSettings system,
            Clock clock) {
        this.jdbc = jdbc;
        this.months = months;
        this.identities = identities;
        this.news = news;
        this.settings = settings;
        this.system = system;
        this.clock = clock;
    }

    private record Ending(String holder, boolean begun) {}

    int tell(String monthId) {
        List<Ending> ending = ending();
        List<Ending> waiting = ending.stream().filter(one -> !one.begun()).toList();
        months.count(monthId, Figure.CERTIFICATES_ENDING, ending.size());
        months.count(monthId, Figure.RENEWALS_NOT_BEGUN, waiting.size());
        if (!waiting.isEmpty()) {
            int more = waiting.size() - MOST_NAMES;
            news.tell(
                    identities.usersIn(Role.TRAINING_MANAGER),
                    "Certificates that end soon",
                    "%s within %d days, and nobody has begun to renew %s: %s%s."
                            .formatted(
                                    waiting.size() == 1
                                            ? "A trainer's certificate ends"
                                            : waiting.size() + " trainers' certificates end",
                                    settings.recertificationAhead().getDays(),
                                    waiting.size() == 1 ? "it" : "them",
                                    waiting.stream()
                                            .limit(MOST_NAMES)
                                            .map(Ending::holder)
                                            .collect(Collectors.joining(", ")),
                                    more > 0 ? " and " + more + " more" : ""),
                    "/certificates?ending=" + settings.recertificationAhead().getDays());
        }
        return waiting.size();
    }

    private List<Ending> ending() {
        Instant now = clock.instant();
        return jdbc.sql(
                        "select c.holder_name, (select count(*) from certification p where p.certificate_id = c.id) as begun"
                                + " from certificate c where "
                                + TrainerStanding.current(":at") + " and " + TrainerStanding.ends(":at")
                                + " <= :before order by c.valid_until, c.id")
                .param("at", SqlTime.of(now))
                .param(
                        "before",
                        SqlTime.of(now.atZone(system.timeZone())
                                .plus(settings.recertificationAhead())
                                .toInstant()))
                .query((row, i) -> new Ending(row.getString("holder_name"), row.getInt("begun") > 0))
                .list();
    }
}
