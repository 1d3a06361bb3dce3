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
import java.sql.Date;
import java.time.LocalDate;
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

/**
 * A review, a ticket, an intervention and a month of sustainment with a row of each sort: an auditor finds them in
 * timelines and in packs.
 */
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
    String month;

    @BeforeAll
    void oneRowOfEachSort() {
        live = waves.open();
        review = "RVW-T" + live.n();
        ticket = "TKT-T" + live.n();
        help = "ITV-T" + live.n();
        month = "STM-T" + live.n();
        Map<String, Object> values = new HashMap<>();
        values.put("month", month);
        values.put("start", Date.valueOf(LocalDate.of(1900, 1, 1).plusMonths(Long.parseLong(live.n()))));
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
        support(values);
        survey(values);
        sustainment(values);
        waves.as(live.programManager(), () -> readings.take(live.wave(), ReviewPoint.DAY_30, live.day(31)));
    }

    private void support(Map<String, Object> values) {
        for (String sql : List.of(
                """
                insert into support_week (id, wave_id, week_no, starts_on, ends_on, percent, held, reason, inputs, rule,
                    planned_by, planned_at)
                values (concat('SHW-T', :n), :wave, 1, :start, :start, 100, false, 'By the plan.', 'x', 'support-taper 1',
                    'system', :at)
                """,
                """
                insert into support_post (id, week_id, site_id, specialty_code, high_acuity, others, on_shift, full_posts,
                    percent, posts, formula)
                values (concat('SHP-T', :n), concat('SHW-T', :n), :site, :specialty, 2, 4, 1.5, 0.5, 100, 1, 'D1')
                """,
                """
                insert into support_shift (id, week_id, wave_id, site_id, starts_at, ends_at, zone, posts)
                values (concat('SHF-T', :n), concat('SHW-T', :n), :wave, :site, :at, :at, 'America/New_York', 1)
                """,
                """
                insert into shift_event (id, shift_id, user_id, kind, done_by, done_at)
                values (concat('SHE-T', :n), concat('SHF-T', :n), :helper, 'TAKEN', :helper, :at)
                """,
                """
                insert into shift_attendance (shift_id, user_id, physician_id, attended, hours, confirmed_by, confirmed_at)
                values (concat('SHF-T', :n), :helper, :physician, true, 4, 'manager', :at)
                """)) {
            jdbc.sql(sql).params(values).update();
        }
    }

    private void survey(Map<String, Object> values) {
        for (String sql : List.of(
                """
                insert into pulse (id, wave_id, review_point, version, opened_by, opened_at, closes_at, closed_at)
                values (concat('PLS-T', :n), :wave, 'DAY_30', 1, 'system', :at, :at, :at)
                """,
                """
                insert into pulse_invitation (pulse_id, physician_id, user_id, specialty_code, answered)
                values (concat('PLS-T', :n), :physician, :user, :specialty, false)
                """,
                "insert into pulse_answer (id, pulse_id) values (concat('PLA-T', :n), concat('PLS-T', :n))",
                """
                insert into pulse_comment (id, pulse_id, comment_text)
                values (concat('PLC-T', :n), concat('PLS-T', :n), 'Nobody is to find this comment')
                """)) {
            jdbc.sql(sql).params(values).update();
        }
    }

    private void sustainment(Map<String, Object> values) {
        for (String sql : List.of(
                "insert into sustainment_month (id, month_start, begun_at, version) values (:month, :start, :at, 0)",
                "insert into sustainment_figure values (:month, 'SPECIALTIES_SHORT', 1, :at)",
                """
                insert into attrition_check (id, month_id, wave_id, specialty_code, live, active, minimum, under_way,
                    restarted, why, checked_at)
                values (concat('ATT-T', :n), :month, :wave, :specialty, true, 1, 2, 0, 1, 'Too few.', :at)
                """,
                "insert into newcomer values (:training, :month, true, :at)",
                "insert into shortage_answer values (:month, 'BORROW', 'Wave 2 helps.', 'cmio', :at)",
                """
                insert into cme_entry (id, user_id, physician_id, kind, source_id, worked_on, hours, rate, credits, corrects,
                    recorded_by, recorded_at)
                values (concat('CME-T', :n), :helper, :physician, 'ELBOW', concat('SHF-T', :n), :start, 4, 0.5, 2, '',
                    'system', :at)
                """,
                "insert into trainer_thanks values (concat('THX-T', :n), :helper, 'Thank you.', 'cmio', :at)",
                """
                insert into recruitment_restart (id, wave_id, specialty_code, seats, vacated, reason, restarted_by,
                    restarted_at)
                values (concat('RST-T', :n), :wave, :specialty, 1, 0, 'Too few.', 'system', :at)
                """)) {
            jdbc.sql(sql).params(values).update();
        }
    }

    @Test
    void everySortOfRowIsInATimeline() {
        assertThat(what(review))
                .containsExactlyInAnyOrder(
                        "Minutes of the review",
                        "Metrics read",
                        "Physicians classified",
                        "Week of support planned",
                        "Survey",
                        "Survey");
        assertThat(what(month))
                .containsExactlyInAnyOrder(
                        "Figure of the month", "Trainers checked", "New physician seen", "Shortage answered");
        assertThat(what(ticket)).containsExactlyInAnyOrder("Ticket changed", "Ticket escalated");
        assertThat(what(help)).containsExactlyInAnyOrder("Physician to be helped", "Intervention changed");
        assertThat(audit.timeline("CND-1")).isEmpty();
    }

    @Test
    void casesAreAboutTheWaveTheHelpedAndWhoHelps() {
        assertThat(about("wave", live.wave())).contains(review, ticket, help, month);
        assertThat(about("physician", live.physician(1, 2)))
                .contains(ticket, help)
                .doesNotContain(review);
        assertThat(about("user", live.user(1, 2))).contains(ticket, help);
        assertThat(about("user", live.trainer(1))).contains(help).doesNotContain(ticket);
        assertThat(audit.subjectsOf(help))
                .extracting(Subject::key)
                .containsExactly(
                        new Subject.Key("physician", live.physician(1, 2)), new Subject.Key("wave", live.wave()));
        assertThat(audit.subjectsOf(month))
                .extracting(Subject::key)
                .containsExactly(new Subject.Key("wave", live.wave()));
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
                "triage-runs",
                "support-weeks",
                "support-posts",
                "support-shifts",
                "shift-events",
                "shift-attendance",
                "surveys",
                "sustainment-months",
                "sustainment-figures",
                "attrition-checks",
                "new-physicians",
                "shortage-answers",
                "recruitment-restarts")) {
            assertThat(tables.get(name)).as(name).hasSize(1);
        }
        assertThat(tables.get("metric-snapshots"))
                .anySatisfy(row -> assertThat(row).contains("TR1"));
        assertThat(tables.get("metric-definitions"))
                .anySatisfy(row -> assertThat(row).contains("TR1").anyMatch(cell -> String.valueOf(cell)
                        .contains("select")));
        assertThat(tables).doesNotContainKey("ticket-imports");
        assertThat(tables.get("cme-entries")).isEmpty();
    }

    @Test
    void aPeriodHoldsTheSameAndATrainersPackWhatIsAboutPeople() {
        assertThat(tables(new EvidenceScope.Period(live.day(29), live.day(32))).keySet())
                .contains("tickets", "metric-snapshots", "metric-exclusions", "review-minutes", "ticket-imports");
        assertThat(tables(new EvidenceScope.Trainer(live.physician(1, 1))).get("interventions"))
                .hasSize(1);
        for (String own : List.of("shift-events", "shift-attendance", "cme-entries", "trainer-thanks")) {
            assertThat(tables(new EvidenceScope.Trainer(live.physician(1, 1))).get(own))
                    .as(own)
                    .hasSize(1);
        }
        assertThat(evidence.evidence(new EvidenceScope.PhysicianAccess(live.physician(1, 1))))
                .isEmpty();
    }

    @Test
    void aSurveyIsProvenByHowManyAnsweredAndNeverByAnAnswer() {
        Map<String, List<List<String>>> tables = tables(new EvidenceScope.OneWave(live.wave()));
        assertThat(tables.get("surveys")).singleElement().satisfies(row -> assertThat(row)
                .endsWith("1"));
        tables.forEach((name, rows) -> assertThat(rows.toString())
                .as(name)
                .doesNotContain("PLA-T" + live.n(), "Nobody is to find this comment"));
        assertThat(audit.timeline(review).toString()).doesNotContain("PLA-T", "Nobody is to find this comment");
    }

    @Test
    void supportOfAWaveIsProvenBeforeItsReviewBegins() {
        Live early = waves.open(-3, 1, 3);
        jdbc.sql(
                        """
                        insert into support_week (id, wave_id, week_no, starts_on, ends_on, percent, held, reason, inputs,
                            rule, planned_by, planned_at)
                        values (:id, :wave, 1, :day, :day, 100, false, 'By the plan.', 'x', 'support-taper 1', 'system', :at)
                        """)
                .param("id", "SHW-T" + early.n())
                .param("wave", early.wave())
                .param("day", Date.valueOf(early.goLive()))
                .param("at", SqlTime.of(early.day(-14)))
                .update();
        assertThat(tables(new EvidenceScope.OneWave(early.wave())).get("support-weeks"))
                .hasSize(1);
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
