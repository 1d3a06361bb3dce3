package health.sts.review.trail;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.audit.AuditSource;
import health.sts.audit.EvidenceScope;
import health.sts.audit.EvidenceTable;
import health.sts.audit.Subject;
import health.sts.audit.TimelineEntry;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Readings;
import health.sts.shared.SqlTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A review, a ticket and an intervention with a row of each sort: an auditor finds them in timelines and in packs. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewTrailTest {

    @Autowired
    LiveWave waves;

    @Autowired
    Readings readings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReviewAudit audit;

    @Autowired
    ReviewNames names;

    @Autowired
    ReviewEvidence evidence;

    @Autowired
    List<AuditSource> sources;

    Live live;
    String review;
    String ticket;
    String help;

    @BeforeAll
    void oneRowOfEachSort() {
        live = waves.open();
        review = "RVW-T" + live.n();
        ticket = "TKT-T" + live.n();
        help = "ITV-T" + live.n();
        Map<String, Object> values = new HashMap<>();
        values.put("wave", live.wave());
        values.put("review", review);
        values.put("ticket", ticket);
        values.put("help", help);
        values.put("n", live.n());
        values.put("physician", live.physician(1, 2));
        values.put("user", live.user(1, 2));
        values.put("helper", live.trainer(1));
        values.put("training", live.training(1, 2));
        values.put("specialty", live.specialty(1));
        values.put("site", live.site());
        values.put("at", SqlTime.of(live.day(30)));
        for (String sql : List.of(
                """
                insert into wave_review (id, wave_id, state, current_point, begun_at, version)
                values (:review, :wave, 'IN_REVIEW', 'DAY_30', :at, 0)
                """,
                """
                insert into review_round (id, review_id, point, began_at, preparation, version)
                values (concat('RND-T', :n), :review, 'DAY_30', :at, 1, 0)
                """,
                """
                insert into review_minute (id, review_id, point, kind, sentence, done_by, done_at)
                values (concat('RFN-T', :n), :review, 'DAY_30', 'FINDING', 'Orders take long.', 'manager', :at)
                """,
                """
                insert into triage_run (id, wave_id, point, number, as_of, signal_table, triage_table, on_track, coach,
                    intensive, digest, run_by, run_at)
                values (concat('TRG-T', :n), :wave, 'DAY_30', 1, :at, 's 1', 't 1', 10, 1, 1, 'x', 'system', :at)
                """,
                """
                insert into intervention (id, kind, wave_id, point, run_id, specialty_code, site_id, state, state_since,
                    opened_at, help_by, helper_user_id, tries, version)
                values (:help, 'MINI_SPRINT', :wave, 'DAY_30', concat('TRG-T', :n), :specialty, :site, 'OPEN', :at, :at, :at,
                    :helper, 0, 0)
                """,
                """
                insert into intervention_member (intervention_id, physician_id, training_id, user_id, specialty_code,
                    site_id, result)
                values (:help, :physician, :training, :user, :specialty, :site, 'INTENSIVE')
                """,
                """
                insert into intervention_event (id, intervention_id, number, kind, done_by, done_at)
                values (concat('ITE-T', :n), :help, 1, 'OPENED', 'system', :at)
                """,
                """
                insert into support_ticket (id, wave_id, specialty_code, site_id, physician_id, category, severity, title,
                    state, opened_by, opened_at, recorded_at, state_since, version)
                values (:ticket, :wave, :specialty, :site, :physician, 'DEFECT', 1, 'Orders vanish', 'OPEN', :user, :at, :at,
                    :at, 0)
                """,
                """
                insert into ticket_event (id, ticket_id, number, kind, category, severity, state, done_by, done_at)
                values (concat('TKE-T', :n), :ticket, 1, 'OPENED', 'DEFECT', 1, 'OPEN', :user, :at)
                """,
                """
                insert into ticket_escalation (id, ticket_id, rung, told, escalated_at)
                values (concat('TKX-T', :n), :ticket, 'CMIO', 'cmio', :at)
                """)) {
            jdbc.sql(sql).params(values).update();
        }
        waves.as(live.programManager(), () -> readings.take(live.wave(), ReviewPoint.DAY_30, live.day(31)));
    }

    @Test
    void everySortOfRowIsInATimeline() {
        assertThat(what(review)).containsExactlyInAnyOrder("Minutes of the review", "Metrics read", "Physicians classified");
        assertThat(what(ticket)).containsExactlyInAnyOrder("Ticket changed", "Ticket escalated");
        assertThat(what(help)).containsExactlyInAnyOrder("Physician to be helped", "Intervention changed");
        assertThat(audit.timeline("CND-1")).isEmpty();
    }

    @Test
    void casesAreAboutTheWaveTheHelpedAndWhoHelps() {
        assertThat(about("wave", live.wave())).contains(review, ticket, help);
        assertThat(about("physician", live.physician(1, 2))).contains(ticket, help).doesNotContain(review);
        assertThat(about("user", live.user(1, 2))).contains(ticket, help);
        assertThat(about("user", live.trainer(1))).contains(help).doesNotContain(ticket);
        assertThat(audit.subjectsOf(help))
                .extracting(Subject::key)
                .containsExactly(
                        new Subject.Key("physician", live.physician(1, 2)), new Subject.Key("wave", live.wave()));
        assertThat(audit.subjectsOf(review))
                .extracting(Subject::key)
                .containsExactly(new Subject.Key("wave", live.wave()));
    }

    @Test
    void casesHaveNamesForPeople() {
        assertThat(names.namesOf(Set.of(review, ticket, help, "CND-1")))
                .containsOnlyKeys(review, ticket, help)
                .containsEntry(review, "Review of wave 1: Live wave " + live.n())
                .containsEntry(ticket, "Ticket: Orders vanish")
                .containsEntry(help, "1:1 mini-sprint, Given2 Live" + live.n() + "s1");
    }

    @Test
    void thePackOfAWaveHoldsTicketsReadingsAndMinutes() {
        Map<String, List<List<String>>> tables = tables(new EvidenceScope.OneWave(live.wave()));
        for (String name : List.of(
                "tickets",
                "ticket-events",
                "ticket-escalations",
                "interventions",
                "intervention-members",
                "intervention-events",
                "metric-readings",
                "reviews",
                "review-rounds",
                "review-minutes",
                "triage-runs")) {
            assertThat(tables.get(name)).as(name).hasSize(1);
        }
        assertThat(tables.get("metric-snapshots")).anySatisfy(row -> assertThat(row).contains("TR1"));
        assertThat(tables.get("metric-definitions"))
                .anySatisfy(row -> assertThat(row).contains("TR1").anyMatch(cell -> String.valueOf(cell)
                        .contains("select")));
        assertThat(tables).doesNotContainKey("ticket-imports");
    }

    @Test
    void aPeriodHoldsTheSameAndATrainersPackWhatIsAboutPeople() {
        assertThat(tables(new EvidenceScope.Period(live.day(29), live.day(32))).keySet())
                .contains("tickets", "metric-snapshots", "metric-exclusions", "review-minutes", "ticket-imports");
        assertThat(tables(new EvidenceScope.Trainer(live.physician(1, 1))).get("interventions"))
                .hasSize(1);
        assertThat(evidence.evidence(new EvidenceScope.PhysicianAccess(live.physician(1, 1))))
                .isEmpty();
    }

    private Map<String, List<List<String>>> tables(EvidenceScope scope) {
        Map<String, List<List<String>>> tables = new HashMap<>();
        for (EvidenceTable table : evidence.evidence(scope)) {
            List<List<String>> rows = new ArrayList<>();
            table.rows().accept(rows::add);
            tables.put(table.name(), rows);
        }
        return tables;
    }

    private List<String> what(String key) {
        return audit.timeline(key).stream().map(TimelineEntry::what).toList();
    }

    private List<String> about(String type, String id) {
        return sources.stream()
                .flatMap(source -> source.casesAbout(new Subject.Key(type, id)).stream())
                .toList();
    }
}
