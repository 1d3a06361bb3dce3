package health.sts.delivery.trail;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.audit.AuditSource;
import health.sts.audit.EvidenceScope;
import health.sts.audit.EvidenceTable;
import health.sts.audit.KeptTable;
import health.sts.audit.Subject;
import health.sts.audit.TimelineEntry;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.CaseNames;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row in every table of delivery: an auditor finds each in a timeline and in packs. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryTrailTest {

    private static final Instant THEN = Instant.parse("2019-02-03T10:15:30Z");

    @Autowired
    Ward ward;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TrainingAudit trainings;

    @Autowired
    SessionAudit sessions;

    @Autowired
    WaiverAudit waivers;

    @Autowired
    DeliveryEvidence evidence;

    @Autowired
    List<CaseNames> names;

    @Autowired
    List<AuditSource> sources;

    Staff staff;
    String learner;
    String trainer;
    String training;
    String session;
    String waiver;

    @BeforeAll
    void oneRowInEveryTable() {
        staff = ward.open();
        learner = staff.physician(1);
        trainer = staff.physician(2);
        training = "TRN-T" + staff.n();
        session = "SES-T" + staff.n();
        waiver = "WVR-T" + staff.n();
        row(
                "learner_training",
                "id " + training,
                "wave_id " + staff.wave(),
                "physician_id " + learner,
                "user_id u1",
                "specialty_code 207X00000X",
                "site_id S",
                "state TRAINING",
                "state_since",
                "created_at",
                "attempts #1",
                "access BLOCKED",
                "missing PRIVACY",
                "access_since",
                "look_again !",
                "version #0");
        row(
                "training_session",
                "id " + session,
                "wave_id " + staff.wave(),
                "specialty_code 207X00000X",
                "kind CLASS",
                "site_id S",
                "link https://meet.example.org/1",
                "starts_at",
                "ends_at",
                "zone America/New_York",
                "capacity #8",
                "lead_physician_id " + trainer,
                "lead_user_id u2",
                "co_user_id u3",
                "state CLOSED",
                "sequence #1",
                "taken #1",
                "waiting #0",
                "next_waiting #1",
                "check_in_secret x",
                "planned_by tm",
                "planned_at",
                "version #0");
        row(
                "session_event",
                "id " + id("SEV"),
                "session_id " + session,
                "kind PLANNED",
                "sequence #0",
                "details first",
                "done_by tm",
                "done_at");
        row(
                "seat_event",
                "id " + id("STE"),
                "session_id " + session,
                "training_id " + training,
                "kind BOOKED",
                "done_by u1",
                "done_at");
        row("check_in", "session_id " + session, "training_id " + training, "checked_at");
        row("attendance_sheet", "id " + id("ATS"), "session_id " + session, "number #1", "entered_by u2", "entered_at");
        row("attendance_entry", "sheet_id " + id("ATS"), "training_id " + training, "minutes #230", "result ATTENDED");
        row("attendance_signature", "sheet_id " + id("ATS"), "signed !", "signed_by u3", "signed_at");
        row(
                "make_up",
                "id " + id("MKU"),
                "training_id " + training,
                "session_id " + session,
                "minutes #45",
                "held_by u2",
                "held_at");
        row(
                "teaching_hours",
                "id " + id("HRS"),
                "session_id " + session,
                "number #1",
                "physician_id " + trainer,
                "user_id u2",
                "teaching_hours #4",
                "preparation_hours #1",
                "logged_at");
        row("hours_confirmation", "hours_id " + id("HRS"), "confirmed !", "confirmed_by chief", "confirmed_at");
        row(
                "learning_record",
                "id " + id("LRN"),
                "training_id " + training,
                "kind PRIVACY",
                "external_id L" + staff.n(),
                "completed_at",
                "score #100",
                "minutes #40",
                "recorded_by ev",
                "recorded_at");
        row(
                "test_attempt",
                "id " + id("ATT"),
                "training_id " + training,
                "attempt_no #1",
                "score #79",
                "passed ?",
                "rule r",
                "taken_at",
                "recorded_by ev",
                "recorded_at");
        row(
                "test_attempt",
                "id " + id("ATT") + "2",
                "training_id " + training,
                "attempt_no #1",
                "score #97",
                "passed !",
                "rule r",
                "taken_at",
                "corrects " + id("ATT"),
                "reason swapped",
                "recorded_by ev",
                "recorded_at");
        row(
                "coaching",
                "id " + id("COA"),
                "training_id " + training,
                "hours #2",
                "note orders",
                "coached_by u2",
                "coached_at");
        row(
                "lab_checklist",
                "id " + id("CHK"),
                "training_id " + training,
                "preference_lists !",
                "note_templates !",
                "order_sets !",
                "mobile !",
                "done !",
                "recorded_by u2",
                "recorded_at");
        row(
                "learning_import",
                "id " + id("LIM"),
                "file_name f.csv",
                "sha256 " + "0".repeat(64),
                "lines #1",
                "taken #1",
                "known #0",
                "refused #0",
                "imported_by ev",
                "imported_at");
        row(
                "access_decision",
                "id " + id("ACD"),
                "training_id " + training,
                "number #1",
                "wave_id " + staff.wave(),
                "access BLOCKED",
                "missing PRIVACY",
                "sentence s",
                "facts {}",
                "rule r",
                "decided_at");
        row(
                "access_message",
                "id " + id("ACM"),
                "training_id " + training,
                "kind BLOCKED",
                "payload {}",
                "state KEPT",
                "attempts #0",
                "next_at",
                "created_at");
        row(
                "access_waiver",
                "id " + waiver,
                "training_id " + training,
                "wave_id " + staff.wave(),
                "physician_id " + learner,
                "reason safety",
                "hours #24",
                "supervisor_user_id u2",
                "requested_by chief",
                "requested_at",
                "decide_by",
                "state REVOKED",
                "state_since",
                "one_at_a_time " + waiver,
                "version #0");
        row(
                "waiver_event",
                "id " + id("WVE"),
                "waiver_id " + waiver,
                "kind REQUESTED",
                "done_by chief",
                "done_in_role dept-chief",
                "done_at");
    }

    @Test
    void everySortOfRowIsInATimeline() {
        Set<String> found = Stream.of(
                        trainings.timeline(training), sessions.timeline(session), waivers.timeline(waiver))
                .flatMap(List::stream)
                .map(TimelineEntry::what)
                .collect(Collectors.toSet());
        assertThat(found)
                .containsExactlyInAnyOrder(Arrays.stream(DeliveryRow.values())
                        .map(DeliveryRow::what)
                        .toArray(String[]::new));
        assertThat(trainings.timeline(session)).isEmpty();
        assertThat(trainings.timeline(training))
                .filteredOn(entry -> entry.what().equals(DeliveryRow.CORRECTION.what()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.values())
                        .containsEntry("Score", "97.00 %")
                        .containsEntry("Reason", "swapped"));
    }

    private List<String> about(Subject.Key subject) {
        return sources.stream()
                .flatMap(source -> source.casesAbout(subject).stream())
                .toList();
    }

    @Test
    void casesAreAboutTheLearnerTheTrainerAndTheWave() {
        assertThat(about(new Subject.Key("physician", learner))).contains(training);
        assertThat(about(new Subject.Key("physician", learner))).contains(waiver);
        assertThat(about(new Subject.Key("trainer", trainer))).contains(session);
        Subject.Key wave = new Subject.Key("wave", staff.wave());
        assertThat(about(wave)).contains(training, session, waiver);
        assertThat(waivers.subjectsOf(waiver))
                .extracting(Subject::key)
                .containsExactly(new Subject.Key("physician", learner), wave);
        Map<String, String> named = new HashMap<>();
        names.forEach(bean -> named.putAll(bean.namesOf(Set.of(training, session, waiver))));
        assertThat(named).containsOnlyKeys(training, session, waiver);
        assertThat(named.get(session)).startsWith("Class, Orthopaedic Surgery, ");
    }

    @Test
    void packOfAPhysiciansAccessHoldsWhatLedToIt() {
        assertThat(filled(new EvidenceScope.PhysicianAccess(learner)))
                .containsExactlyInAnyOrder(
                        "seats",
                        "check-ins",
                        "attendance-minutes",
                        "make-ups",
                        "trainings",
                        "modules",
                        "test-attempts",
                        "coaching",
                        "lab-checklists",
                        "access-decisions",
                        "access-messages",
                        "waivers",
                        "waiver-events");
    }

    @Test
    void packOfATrainerHoldsSessionsAndHours() {
        assertThat(filled(new EvidenceScope.Trainer(trainer)))
                .containsExactlyInAnyOrder(
                        "teaching-hours",
                        "hours-confirmations",
                        "sessions",
                        "session-changes",
                        "seats",
                        "check-ins",
                        "attendance-sheets",
                        "attendance-minutes",
                        "attendance-signatures",
                        "make-ups");
    }

    @Test
    void packsOfAWaveAndOfAPeriodHoldEveryTable() {
        Set<String> all =
                DeliveryTables.BY_SESSION.stream().map(KeptTable::name).collect(Collectors.toSet());
        assertThat(filled(new EvidenceScope.Period(THEN, THEN.plusSeconds(1)))).isEqualTo(all);
        assertThat(filled(new EvidenceScope.Period(THEN.minusSeconds(1), THEN))).isEmpty();
        all.remove("learning-imports");
        assertThat(filled(new EvidenceScope.OneWave(staff.wave()))).isEqualTo(all);
        assertThat(evidence.evidence(new EvidenceScope.OneDecision(-1))).isEmpty();
    }

    private Set<String> filled(EvidenceScope scope) {
        Set<String> filled = new HashSet<>();
        for (EvidenceTable table : evidence.evidence(scope)) {
            List<List<String>> rows = new ArrayList<>();
            table.rows().accept(rows::add);
            assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
            if (!rows.isEmpty()) {
                filled.add(table.name());
            }
        }
        return filled;
    }

    private String id(String prefix) {
        return prefix + "-T" + staff.n();
    }

    /** Columns with their values: {@code #} begins a number, {@code !} is true and {@code ?} false, and a column alone gets the time. */
    private void row(String table, String... cells) {
        Map<String, Object> values = new HashMap<>();
        for (String cell : cells) {
            String[] parts = cell.split(" ", 2);
            values.put(parts[0], parts.length == 1 ? SqlTime.of(THEN) : value(parts[1]));
        }
        List<String> columns = List.copyOf(values.keySet());
        jdbc.sql("insert into %s (%s) values (%s)"
                        .formatted(
                                table,
                                String.join(", ", columns),
                                columns.stream().map(":"::concat).collect(Collectors.joining(", "))))
                .params(values)
                .update();
    }

    private static Object value(String text) {
        if (text.equals("!") || text.equals("?")) {
            return text.equals("!");
        }
        return text.startsWith("#") ? (Object) Integer.valueOf(text.substring(1)) : text;
    }
}
