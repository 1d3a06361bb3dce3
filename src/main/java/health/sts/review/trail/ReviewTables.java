package health.sts.review.trail;

import health.sts.audit.KeptTable;
import java.util.List;
import java.util.stream.Stream;

/** The tables of reviews that are evidence as they stand. */
final class ReviewTables {

    private static final String OF_WAVE = "wave_id in (select wave_id from wave_review where id in (:cases))";
    /** Rows that are there before the review of their wave is; the wave may be among the keys. */
    private static final String OF_WAVE_ITSELF = "(wave_id in (:cases) or " + OF_WAVE + ")";

    private static final String OF_SHIFT =
            "(user_id in (:cases) or shift_id in (select s.id from support_shift s where " + OF_WAVE_ITSELF + "))";

    /** Those of tickets, interventions, shifts and hours, which are about people. */
    static final List<KeptTable> OF_PEOPLE = List.of(
            KeptTable.of(
                    17,
                    "tickets",
                    "support_ticket",
                    "recorded_at",
                    "id in (:cases)",
                    "id external_id wave_id specialty_code site_id physician_id category severity title description state"
                            + " opened_by opened_at recorded_at state_since"),
            KeptTable.of(
                    17,
                    "ticket-events",
                    "ticket_event",
                    "done_at",
                    "ticket_id in (:cases)",
                    "ticket_id number id kind reason category severity state old_category old_severity import_id done_by"
                            + " done_at"),
            KeptTable.of(
                    17,
                    "ticket-escalations",
                    "ticket_escalation",
                    "escalated_at",
                    "ticket_id in (:cases)",
                    "ticket_id escalated_at id rung told holder"),
            KeptTable.of(
                    19,
                    "interventions",
                    "intervention",
                    "opened_at",
                    "id in (:cases)",
                    "id kind wave_id point run_id specialty_code site_id state state_since opened_at help_by helper_user_id"
                            + " tries hours worked_on"),
            KeptTable.of(
                    19,
                    "intervention-members",
                    "(select m.*, i.opened_at from intervention_member m"
                            + " join intervention i on i.id = m.intervention_id) kept",
                    "opened_at",
                    "intervention_id in (:cases)",
                    "intervention_id physician_id training_id user_id specialty_code site_id result left_at"),
            KeptTable.of(
                    19,
                    "intervention-events",
                    "intervention_event",
                    "done_at",
                    "intervention_id in (:cases)",
                    "intervention_id number id kind about_user_id hours note done_by done_at"),
            KeptTable.of(
                    17,
                    "shift-events",
                    "shift_event",
                    "done_at",
                    OF_SHIFT,
                    "shift_id done_at id user_id kind reason done_by"),
            KeptTable.of(
                    17,
                    "shift-attendance",
                    "shift_attendance",
                    "confirmed_at",
                    OF_SHIFT,
                    "shift_id user_id physician_id attended hours reason confirmed_by confirmed_at"),
            KeptTable.of(
                    7,
                    "cme-entries",
                    "cme_entry",
                    "recorded_at",
                    "user_id in (:cases)",
                    "worked_on id user_id physician_id kind source_id hours rate credits corrects reason recorded_by"
                            + " recorded_at"),
            KeptTable.of(
                    19,
                    "trainer-thanks",
                    "trainer_thanks",
                    "said_at",
                    "user_id in (:cases)",
                    "said_at id user_id words said_by"));

    private static final List<KeptTable> OF_WAVES = List.of(
            KeptTable.of(
                    18,
                    "metric-readings",
                    "metric_reading",
                    "taken_at",
                    OF_WAVE,
                    "id taken_at wave_id point from_day until_day from_at until_at as_of taken_by"),
            KeptTable.of(
                    18,
                    "metric-snapshots",
                    "(select s.*, r.wave_id, r.point, r.taken_at from metric_snapshot s"
                            + " join metric_reading r on r.id = s.reading_id) kept",
                    "taken_at",
                    OF_WAVE,
                    "reading_id id metric_id version wave_id point specialty_code result numerator denominator records"
                            + " excluded hidden target baseline reached records_sha256 taken_at"),
            KeptTable.of(
                    18,
                    "metric-exclusions",
                    "(select e.*, r.wave_id, r.taken_at from metric_exclusion e"
                            + " join metric_snapshot s on s.id = e.snapshot_id"
                            + " join metric_reading r on r.id = s.reading_id) kept",
                    "taken_at",
                    OF_WAVE,
                    "snapshot_id reason records"),
            KeptTable.of(
                    18,
                    "metric-definitions",
                    "metric_definition d",
                    "kept_at",
                    "exists (select 1 from metric_snapshot s join metric_reading r on r.id = s.reading_id"
                            + " where s.metric_id = d.metric_id and s.version = d.version and r." + OF_WAVE + ")",
                    "metric_id version name aim outcome meaning numerator denominator exclusions unit targets assumption"
                            + " source anonymous statement why_not sha256 kept_at"),
            KeptTable.of(
                    18,
                    "usage-loads",
                    "usage_load",
                    "uploaded_at",
                    "id in (select c.load_id from usage_coverage c where c." + OF_WAVE + ")",
                    "id number state file_name sha256 bytes lines problems warnings missing replaces vendors period_from"
                            + " period_until reason uploaded_by uploaded_at loaded_by loaded_at"),
            KeptTable.of(
                    19,
                    "reviews",
                    "wave_review",
                    "begun_at",
                    "id in (:cases)",
                    "id wave_id state current_point begun_at closed_by closed_at"),
            KeptTable.of(
                    19,
                    "review-rounds",
                    "(select o.*, r.begun_at from review_round o join wave_review r on r.id = o.review_id) kept",
                    "coalesce(began_at, begun_at)",
                    "review_id in (:cases)",
                    "review_id point id began_at pulse_id reading_id preparation prepared_by prepared_at signed_off_at"),
            KeptTable.of(
                    19,
                    "review-minutes",
                    "review_minute",
                    "done_at",
                    "review_id in (:cases)",
                    "review_id number id point kind preparation metric_id about_id asked sentence done_by done_in_role"
                            + " done_at"),
            KeptTable.of(
                    19,
                    "triage-runs",
                    "triage_run",
                    "run_at",
                    OF_WAVE,
                    "wave_id point number id as_of signal_table triage_table on_track coach intensive digest run_by run_at"),
            KeptTable.of(
                    17,
                    "ticket-imports",
                    "ticket_import",
                    "imported_at",
                    null,
                    "id file_name sha256 lines taken known refused imported_by imported_at"),
            KeptTable.of(
                    17,
                    "support-weeks",
                    "support_week",
                    "planned_at",
                    OF_WAVE_ITSELF,
                    "wave_id week_no id starts_on ends_on percent held reason inputs rule planned_by planned_at"),
            KeptTable.of(
                    17,
                    "support-posts",
                    "(select p.*, w.wave_id, w.week_no, w.planned_at from support_post p"
                            + " join support_week w on w.id = p.week_id) kept",
                    "planned_at",
                    OF_WAVE_ITSELF,
                    "wave_id id week_no site_id specialty_code high_acuity others on_shift full_posts percent posts formula"),
            KeptTable.of(
                    17,
                    "support-shifts",
                    "support_shift",
                    "starts_at",
                    OF_WAVE_ITSELF,
                    "wave_id starts_at id week_id site_id ends_at zone posts"),
            KeptTable.of(
                    19,
                    "surveys",
                    "(select p.*, (select count(*) from pulse_invitation i where i.pulse_id = p.id) as asked,"
                            + " (select count(*) from pulse_answer a where a.pulse_id = p.id) as answered_when_closed"
                            + " from pulse p) kept",
                    "opened_at",
                    OF_WAVE_ITSELF,
                    "wave_id opened_at id review_point version opened_by asked closes_at reminded_at extended_at closed_at"
                            + " answered_when_closed"),
            KeptTable.of(
                    19,
                    "sustainment-months",
                    "sustainment_month",
                    "begun_at",
                    "id in (:cases)",
                    "id month_start begun_at looked_after_at"),
            KeptTable.of(
                    19,
                    "sustainment-figures",
                    "sustainment_figure",
                    "taken_at",
                    "month_id in (:cases)",
                    "month_id kind amount taken_at"),
            KeptTable.of(
                    19,
                    "attrition-checks",
                    "attrition_check",
                    "checked_at",
                    "month_id in (:cases)",
                    "month_id id wave_id specialty_code live active minimum under_way restarted why checked_at"),
            KeptTable.of(
                    19,
                    "new-physicians",
                    "newcomer",
                    "seen_at",
                    "month_id in (:cases)",
                    "month_id training_id blocked seen_at"),
            KeptTable.of(
                    19,
                    "shortage-answers",
                    "shortage_answer",
                    "answered_at",
                    "month_id in (:cases)",
                    "month_id answered_at decision reason answered_by"),
            KeptTable.of(
                    19,
                    "recruitment-restarts",
                    "recruitment_restart",
                    "restarted_at",
                    OF_WAVE_ITSELF,
                    "wave_id restarted_at id specialty_code seats vacated reason restarted_by"));

    static final List<KeptTable> ALL =
            Stream.concat(OF_PEOPLE.stream(), OF_WAVES.stream()).toList();

    private ReviewTables() {}
}
