package health.sts.certification.trail;

import health.sts.audit.KeptTable;
import java.util.List;

/** The tables of certification that are evidence as they stand, and how each hangs on a certification. */
final class KeptTables {

    private static final String OF_THE_CASE = "certification_id in (:cases)";
    private static final String OF_THE_TEACH_BACK =
            "teach_back_id in (select id from teach_back where certification_id in (:cases))";
    private static final String OF_THE_CERTIFICATE =
            "certificate_id in (select id from certificate where certification_id in (:cases))";
    private static final String OF_THE_CURRICULUM =
            """
            exists (select 1 from coursework_item i join certification c on c.id = i.certification_id
                     where i.certification_id in (:cases) and c.specialty_code = %1$s.specialty_code
                       and i.curriculum_version = %1$s.version)""";

    static final List<KeptTable> ALL = List.of(
            KeptTable.of(
                    8,
                    "curriculum-versions",
                    "curriculum_version v",
                    "published_at",
                    OF_THE_CURRICULUM.formatted("v"),
                    "specialty_code version major_upgrade note exam_blueprint exam_url published_by published_at"),
            KeptTable.of(
                    8,
                    "curriculum-items",
                    "curriculum_item t",
                    "(select published_at from curriculum_version w where w.specialty_code = t.specialty_code"
                            + " and w.version = t.version)",
                    OF_THE_CURRICULUM.formatted("t"),
                    "specialty_code version code kind title details revision hours mandatory position"),
            KeptTable.of(
                    9,
                    "certifications",
                    "certification",
                    "created_at",
                    "id in (:cases)",
                    "id reason candidacy_id physician_id user_id wave_id specialty_code site_id certificate_id"
                            + " curriculum_version round_no mentor_user_id created_at state state_since ended_reason"),
            KeptTable.of(
                    9,
                    "coursework-required",
                    "coursework_item",
                    "added_at",
                    OF_THE_CASE,
                    "certification_id round_no code revision kind title hours mandatory curriculum_version delta"
                            + " added_at"),
            KeptTable.of(
                    9,
                    "coursework-reports",
                    "coursework_report",
                    "reported_at",
                    OF_THE_CASE,
                    "certification_id id round_no code revision status hours note reported_by reported_at"),
            KeptTable.of(
                    9,
                    "evidence-files",
                    "evidence_file",
                    "uploaded_at",
                    OF_THE_CASE,
                    "certification_id id round_no code revision name media_type bytes sha256 uploaded_by"
                            + " uploaded_at"),
            KeptTable.of(
                    9,
                    "exam-attempts",
                    "exam_attempt",
                    "recorded_at",
                    OF_THE_CASE,
                    "certification_id id round_no attempt_no curriculum_version external_id score started_at"
                            + " finished_at evaluator comment_text corrects reason recorded_by recorded_at"),
            KeptTable.of(
                    9,
                    "exam-imports",
                    "exam_import",
                    "imported_at",
                    null,
                    "id file_name sha256 lines taken known refused imported_by imported_at"),
            KeptTable.of(
                    9,
                    "teach-backs",
                    "teach_back",
                    "booked_at",
                    OF_THE_CASE,
                    "certification_id id round_no attempt_no topic takes_place_at place booked_by booked_at"),
            KeptTable.of(
                    9,
                    "teach-back-panels",
                    "teach_back_panel",
                    "named_at",
                    OF_THE_TEACH_BACK,
                    "teach_back_id position evaluator named_by named_at"),
            KeptTable.of(
                    9,
                    "teach-back-scores",
                    "teach_back_score",
                    "scored_at",
                    OF_THE_TEACH_BACK,
                    "teach_back_id evaluator accuracy workflow depth framing control comment_text scored_at"),
            KeptTable.of(
                    9,
                    "teach-back-results",
                    "teach_back_result",
                    "decided_at",
                    OF_THE_TEACH_BACK,
                    "teach_back_id id scores mean lowest spread result reason decided_at"),
            KeptTable.of(
                    9,
                    "observed-classes",
                    "observed_class",
                    "observed_at",
                    OF_THE_CASE,
                    "certification_id id held_on accuracy workflow depth framing control learner_rating"
                            + " learner_answers signed_off comment_text observed_by observed_at"),
            KeptTable.of(
                    10,
                    "certificates",
                    "certificate",
                    "certified_at",
                    OF_THE_CASE,
                    "certification_id id public_id previous_id period_no physician_id user_id holder_name"
                            + " specialty_code site_id wave_id curriculum_version certified_by confirmed_by certified_at"
                            + " valid_from valid_until window_opens due key_id status_index credential"),
            KeptTable.of(
                    10,
                    "certificate-events",
                    "certificate_event",
                    "done_at",
                    OF_THE_CERTIFICATE,
                    "certificate_id event_no id kind cause reason rule ends_at done_by done_in_role done_at"),
            KeptTable.of(
                    10,
                    "reminders",
                    "certificate_reminder",
                    "sent_at",
                    OF_THE_CERTIFICATE,
                    "certificate_id days_before sent_at"),
            KeptTable.of(
                    10,
                    "teaching-results",
                    "teaching_result r",
                    "recorded_at",
                    "physician_id in (select physician_id from certification where id in (:cases))",
                    "physician_id id specialty_code kind from_day until_day amount answers source corrects"
                            + " reason recorded_by recorded_at"),
            KeptTable.of(
                    10,
                    "certificate-judgements",
                    "certificate_judgement",
                    "judged_at",
                    OF_THE_CERTIFICATE,
                    "certificate_id id results_seen rating rating_answers first_attempt first_attempts hours"
                            + " held_months result cause reason rule judged_at"));

    private KeptTables() {}
}
