package health.sts.delivery.trail;

import health.sts.audit.KeptTable;
import java.util.List;

/**
 * The tables of delivery that are evidence as they stand. What belongs to a learner and a session alike is asked for by
 * learner where the scope is one physician's access, else by session.
 */
final class DeliveryTables {

    static final List<KeptTable> BY_LEARNER = tables("training_id in (:cases)");
    static final List<KeptTable> BY_SESSION = tables("session_id in (:cases)");

    private DeliveryTables() {}

    private static List<KeptTable> tables(String shared) {
        String hours = "hours_id in (select id from teaching_hours where session_id in (:cases))";
        String sheets = shared.startsWith("session")
                ? "sheet_id in (select id from attendance_sheet where session_id in (:cases))"
                : shared;
        return List.of(
                KeptTable.of(
                        7,
                        "teaching-hours",
                        "teaching_hours",
                        "logged_at",
                        "session_id in (:cases)",
                        "session_id number id physician_id user_id teaching_hours preparation_hours note logged_at"),
                KeptTable.of(
                        7,
                        "hours-confirmations",
                        "hours_confirmation",
                        "confirmed_at",
                        hours,
                        "hours_id confirmed_at confirmed reason confirmed_by"),
                KeptTable.of(
                        11,
                        "sessions",
                        "training_session",
                        "planned_at",
                        "id in (:cases)",
                        "id wave_id specialty_code kind site_id room_id link starts_at ends_at zone capacity"
                                + " lead_physician_id lead_user_id co_user_id state sequence cancelled_reason planned_by"
                                + " planned_at"),
                KeptTable.of(
                        11,
                        "session-changes",
                        "session_event",
                        "done_at",
                        "session_id in (:cases)",
                        "session_id id kind sequence details done_by done_at"),
                KeptTable.of(
                        11,
                        "seats",
                        "seat_event",
                        "done_at",
                        shared,
                        "session_id id training_id kind reason done_by done_at"),
                KeptTable.of(11, "check-ins", "check_in", "checked_at", shared, "session_id training_id checked_at"),
                KeptTable.of(
                        11,
                        "attendance-sheets",
                        "attendance_sheet",
                        "entered_at",
                        "session_id in (:cases)",
                        "session_id number id entered_by entered_at reason"),
                KeptTable.of(
                        11,
                        "attendance-minutes",
                        "attendance_entry",
                        "(select entered_at from attendance_sheet s where s.id = sheet_id)",
                        sheets,
                        "sheet_id training_id minutes result note"),
                KeptTable.of(
                        11,
                        "attendance-signatures",
                        "attendance_signature",
                        "signed_at",
                        "sheet_id in (select id from attendance_sheet where session_id in (:cases))",
                        "sheet_id signed_at signed reason signed_by"),
                KeptTable.of(
                        11,
                        "make-ups",
                        "make_up",
                        "held_at",
                        shared,
                        "training_id id session_id minutes note held_by held_at"),
                KeptTable.of(
                        12,
                        "trainings",
                        "learner_training",
                        "created_at",
                        "id in (:cases)",
                        "id wave_id physician_id user_id specialty_code site_id state state_since created_at ended_reason"
                                + " privacy_at elearning_at class_at lab_at refresher_at passed_at attempts access missing"
                                + " access_since"),
                KeptTable.of(
                        12,
                        "modules",
                        "learning_record",
                        "recorded_at",
                        "training_id in (:cases)",
                        "training_id id kind external_id completed_at score minutes recorded_by recorded_at"),
                KeptTable.of(
                        12,
                        "test-attempts",
                        "test_attempt",
                        "recorded_at",
                        "training_id in (:cases)",
                        "training_id id attempt_no external_id score passed rule taken_at comment_text corrects reason"
                                + " recorded_by recorded_at"),
                KeptTable.of(
                        12,
                        "coaching",
                        "coaching",
                        "coached_at",
                        "training_id in (:cases)",
                        "training_id id hours note coached_by coached_at"),
                KeptTable.of(
                        12,
                        "lab-checklists",
                        "lab_checklist",
                        "recorded_at",
                        "training_id in (:cases)",
                        "training_id id preference_lists note_templates order_sets mobile done recorded_by recorded_at"),
                KeptTable.of(
                        12,
                        "learning-imports",
                        "learning_import",
                        "imported_at",
                        null,
                        "id file_name sha256 lines taken known refused imported_by imported_at"),
                KeptTable.of(
                        13,
                        "access-decisions",
                        "access_decision",
                        "decided_at",
                        "training_id in (:cases)",
                        "training_id number id wave_id access missing sentence facts rule decided_at"),
                KeptTable.of(
                        13,
                        "access-messages",
                        "access_message",
                        "created_at",
                        "training_id in (:cases)",
                        "training_id number id kind payload state attempts created_at sent_at fault"),
                KeptTable.of(
                        14,
                        "waivers",
                        "access_waiver",
                        "requested_at",
                        "id in (:cases)",
                        "id training_id wave_id physician_id reason hours supervisor_user_id requested_by requested_at"
                                + " decide_by state state_since granted_at ends_at"),
                KeptTable.of(
                        14,
                        "waiver-events",
                        "waiver_event",
                        "done_at",
                        "waiver_id in (:cases)",
                        "waiver_id id kind reason done_by done_in_role done_at"));
    }
}
