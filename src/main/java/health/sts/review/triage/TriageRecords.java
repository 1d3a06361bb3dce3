package health.sts.review.triage;

import health.sts.program.GoLive;
import health.sts.program.Waves;
import health.sts.review.ActivePhysicians;
import health.sts.review.ReviewPoint;
import health.sts.review.pulse.Pulses;
import health.sts.review.ticket.TicketFacts;
import health.sts.review.triage.Judged.Person;
import health.sts.review.usage.UsageFacts;
import health.sts.review.usage.UsageFacts.PhysicianUse;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what the records say about everybody active in a wave; a statement for each sort of record. */
@Component
class TriageRecords {

    private static final Period TICKETS_OF = Period.ofDays(30);
    private static final PhysicianUse UNKNOWN = new PhysicianUse(null, null, null);

    private final ActivePhysicians active;
    private final UsageFacts usage;
    private final TicketFacts tickets;
    private final Pulses pulses;
    private final Waves waves;
    private final JdbcClient jdbc;

    TriageRecords(
            ActivePhysicians active,
            UsageFacts usage,
            TicketFacts tickets,
            Pulses pulses,
            Waves waves,
            JdbcClient jdbc) {
        this.active = active;
        this.usage = usage;
        this.tickets = tickets;
        this.pulses = pulses;
        this.waves = waves;
        this.jdbc = jdbc;
    }

    /** Everybody active at a moment with what is known of them then, in the order of training ids. */
    Map<Person, TriageFacts> of(String waveId, ReviewPoint point, Instant asOf) {
        Map<String, PhysicianUse> use = usage.of(waveId, point, asOf);
        Map<String, Integer> gaps = tickets(waveId, point);
        Map<String, Integer> items = personalised(waveId, asOf);
        Map<String, Integer> ratings = pulses.selfRatings(waveId, point);
        Map<Person, TriageFacts> people = new LinkedHashMap<>();
        active.of(waveId, asOf).forEach(one -> {
            PhysicianUse used = use.getOrDefault(one.physicianId(), UNKNOWN);
            people.put(
                    new Person(one.trainingId(), one.physicianId(), one.userId(), one.specialtyCode(), one.siteId()),
                    new TriageFacts(
                            shown(used.closedWithin3Days()),
                            shown(used.afterHours()),
                            shown(used.cpoe()),
                            gaps.getOrDefault(one.physicianId(), 0),
                            items.get(one.trainingId()),
                            ratings.get(one.physicianId())));
        });
        return people;
    }

    /** As people read it, so that nobody is judged by a decimal that is not shown. */
    private static BigDecimal shown(BigDecimal figure) {
        return figure == null ? null : figure.setScale(2, RoundingMode.HALF_UP);
    }

    private Map<String, Integer> tickets(String waveId, ReviewPoint point) {
        GoLive wave = waves.goLive(waveId);
        Instant until = point.until(wave.date()).atStartOfDay(wave.zone()).toInstant();
        Instant from = point.until(wave.date())
                .minus(TICKETS_OF)
                .atStartOfDay(wave.zone())
                .toInstant();
        return tickets.trainingGaps(waveId, from, until);
    }

    /** Items done by the latest checklist, by training id; who has none is left out. */
    private Map<String, Integer> personalised(String waveId, Instant asOf) {
        Map<String, Integer> items = new HashMap<>();
        jdbc.sql(
                        """
                        select c.training_id,
                               case when c.preference_lists then 1 else 0 end + case when c.note_templates then 1 else 0 end
                                 + case when c.order_sets then 1 else 0 end + case when c.mobile then 1 else 0 end as items
                          from lab_checklist c join learner_training t on t.id = c.training_id
                         where t.wave_id = :wave and c.recorded_at <= :asOf
                         order by c.recorded_at, c.id
                        """)
                .param("wave", waveId)
                .param("asOf", SqlTime.of(asOf))
                .query(row -> {
                    items.put(row.getString("training_id"), row.getInt("items"));
                });
        return items;
    }
}
