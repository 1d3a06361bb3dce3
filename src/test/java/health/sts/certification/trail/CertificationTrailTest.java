package health.sts.certification.trail;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row in every table of certification: an auditor finds each in the timeline and in packs. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificationTrailTest {

    private static final Instant THEN = Instant.parse("2020-02-03T10:15:30Z");

    @Autowired
    Ward ward;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CertificationAudit audit;

    @Autowired
    List<AuditSource> sources;

    @Autowired
    CertificationEvidence evidence;

    @Autowired
    List<CaseNames> names;

    Staff staff;
    String physician;
    String id;

    @BeforeAll
    void oneRowInEveryTable() {
        staff = ward.open();
        physician = staff.physician(1);
        id = "CRT-T" + staff.n();
        String specialty = "T" + staff.n();
        String teachBack = "TBK-T" + staff.n();
        String certificate = "CTF-T" + staff.n();
        String exam = "EXA-T" + staff.n();
        row(
                "certification",
                "id",
                id,
                "reason",
                "APPOINTED",
                "physician_id",
                physician,
                "user_id",
                "u" + staff.n(),
                "wave_id",
                staff.wave(),
                "specialty_code",
                specialty,
                "site_id",
                "S",
                "curriculum_version",
                1,
                "round_no",
                1,
                "state",
                "CERTIFIED",
                "state_since",
                THEN,
                "created_at",
                THEN,
                "one_at_a_time",
                id,
                "version",
                0);
        row(
                "curriculum_version",
                "specialty_code",
                specialty,
                "version",
                1,
                "major_upgrade",
                false,
                "note",
                "first",
                "exam_blueprint",
                "40 % orders",
                "published_by",
                "tm",
                "published_at",
                THEN);
        row(
                "curriculum_item",
                "specialty_code",
                specialty,
                "version",
                1,
                "code",
                "EHR",
                "kind",
                "COURSE",
                "title",
                "Course",
                "revision",
                1,
                "hours",
                16,
                "mandatory",
                true,
                "position",
                1);
        row(
                "coursework_item",
                "certification_id",
                id,
                "round_no",
                1,
                "code",
                "EHR",
                "revision",
                1,
                "kind",
                "COURSE",
                "title",
                "Course",
                "hours",
                16,
                "mandatory",
                true,
                "position",
                1,
                "curriculum_version",
                1,
                "delta",
                false,
                "added_at",
                THEN);
        row(
                "coursework_report",
                "id",
                "CWR-T" + staff.n(),
                "certification_id",
                id,
                "round_no",
                1,
                "code",
                "EHR",
                "revision",
                1,
                "status",
                "REPORTED",
                "hours",
                16,
                "reported_by",
                "u",
                "reported_at",
                THEN);
        row(
                "evidence_file",
                "id",
                "EVF-T" + staff.n(),
                "certification_id",
                id,
                "round_no",
                1,
                "code",
                "EHR",
                "revision",
                1,
                "name",
                "screen.png",
                "media_type",
                "image/png",
                "bytes",
                10,
                "sha256",
                "a".repeat(64),
                "uploaded_by",
                "u",
                "uploaded_at",
                THEN);
        row(
                "exam_attempt",
                "id",
                exam,
                "certification_id",
                id,
                "round_no",
                1,
                "attempt_no",
                1,
                "curriculum_version",
                1,
                "score",
                79,
                "started_at",
                THEN,
                "finished_at",
                THEN,
                "evaluator",
                "e",
                "recorded_by",
                "e",
                "recorded_at",
                THEN);
        row(
                "exam_attempt",
                "id",
                exam + "C",
                "certification_id",
                id,
                "round_no",
                1,
                "attempt_no",
                1,
                "curriculum_version",
                1,
                "score",
                97,
                "started_at",
                THEN,
                "finished_at",
                THEN,
                "evaluator",
                "e",
                "corrects",
                exam,
                "reason",
                "digits swapped",
                "recorded_by",
                "tm",
                "recorded_at",
                THEN);
        row(
                "exam_import",
                "id",
                "EXI-T" + staff.n(),
                "file_name",
                "a.csv",
                "sha256",
                "a".repeat(64),
                "lines",
                1,
                "taken",
                1,
                "known",
                0,
                "refused",
                0,
                "imported_by",
                "tm",
                "imported_at",
                THEN);
        row(
                "teach_back",
                "id",
                teachBack,
                "certification_id",
                id,
                "round_no",
                1,
                "attempt_no",
                1,
                "topic",
                "Orders",
                "takes_place_at",
                THEN,
                "place",
                "Room 1",
                "booked_by",
                "u",
                "booked_at",
                THEN);
        row(
                "teach_back_panel",
                "teach_back_id",
                teachBack,
                "position",
                1,
                "evaluator",
                "e",
                "named_by",
                "tm",
                "named_at",
                THEN);
        row(
                "teach_back_score",
                "teach_back_id",
                teachBack,
                "evaluator",
                "e",
                "accuracy",
                4,
                "workflow",
                4,
                "depth",
                4,
                "framing",
                4,
                "control",
                5,
                "scored_at",
                THEN);
        row(
                "teach_back_result",
                "id",
                "TBR-T" + staff.n(),
                "teach_back_id",
                teachBack,
                "scores",
                2,
                "mean",
                4.2,
                "lowest",
                4,
                "spread",
                0.2,
                "result",
                "PASS",
                "decided_at",
                THEN);
        row(
                "observed_class",
                "id",
                "OBS-T" + staff.n(),
                "certification_id",
                id,
                "held_on",
                LocalDate.of(2020, 2, 3),
                "accuracy",
                4,
                "workflow",
                4,
                "depth",
                4,
                "framing",
                4,
                "control",
                5,
                "learner_rating",
                4.5,
                "learner_answers",
                8,
                "signed_off",
                true,
                "observed_by",
                "e",
                "observed_at",
                THEN);
        row(
                "certificate",
                "id",
                certificate,
                "public_id",
                "pub" + staff.n(),
                "certification_id",
                id,
                "period_no",
                1,
                "physician_id",
                physician,
                "user_id",
                "u",
                "holder_name",
                "Dr. T",
                "specialty_code",
                specialty,
                "site_id",
                "S",
                "wave_id",
                staff.wave(),
                "curriculum_version",
                1,
                "certified_by",
                "tm",
                "confirmed_by",
                "cmio",
                "certified_at",
                THEN,
                "valid_from",
                THEN,
                "valid_until",
                THEN,
                "window_opens",
                THEN,
                "due",
                THEN,
                "key_id",
                "k",
                "status_index",
                100_000 + Integer.parseInt(staff.n()),
                "credential",
                "a.b.c");
        row(
                "certificate_event",
                "id",
                "CEV-T" + staff.n(),
                "certificate_id",
                certificate,
                "event_no",
                1,
                "kind",
                "SUSPENDED",
                "cause",
                "MANUAL",
                "reason",
                "leave",
                "done_by",
                "tm",
                "done_at",
                THEN);
        row("certificate_reminder", "certificate_id", certificate, "days_before", 30, "sent_at", THEN);
        row(
                "certificate_judgement",
                "id",
                "CJM-T" + staff.n(),
                "certificate_id",
                certificate,
                "results_seen",
                1,
                "rating_answers",
                0,
                "first_attempts",
                0,
                "held_months",
                7,
                "result",
                "VALID",
                "reason",
                "within the limits",
                "rule",
                "certificate-validity",
                "judged_at",
                THEN);
        row(
                "teaching_result",
                "id",
                "TRS-T" + staff.n(),
                "physician_id",
                physician,
                "specialty_code",
                specialty,
                "kind",
                "HOURS",
                "from_day",
                LocalDate.of(2020, 1, 1),
                "until_day",
                LocalDate.of(2020, 1, 31),
                "amount",
                12,
                "answers",
                0,
                "source",
                "test",
                "recorded_by",
                "tm",
                "recorded_at",
                THEN);
    }

    @Test
    void everySortOfRowIsInTheTimelineOnce() {
        List<TimelineEntry> entries = audit.timeline(id);
        assertThat(entries)
                .extracting(TimelineEntry::what)
                .containsExactlyInAnyOrder(Arrays.stream(CertificationRow.values())
                        .map(CertificationRow::what)
                        .toArray(String[]::new));
        assertThat(entries).allSatisfy(entry -> assertThat(entry.at()).isEqualTo(THEN));
        assertThat(of(entries, CertificationRow.CORRECTION).values())
                .containsEntry("Reason", "digits swapped")
                .containsEntry("Score", "97.00 %");
        assertThat(of(entries, CertificationRow.SCORE).values()).containsEntry("Scores", "4, 4, 4, 4, 5");
    }

    private List<String> about(Subject.Key subject) {
        return sources.stream()
                .flatMap(source -> source.casesAbout(subject).stream())
                .toList();
    }

    @Test
    void caseIsAboutTheTrainerAndTheWave() {
        assertThat(about(new Subject.Key("trainer", physician))).contains(id);
        assertThat(about(new Subject.Key("wave", staff.wave()))).contains(id);
        assertThat(audit.subjectsOf(id))
                .extracting(Subject::key)
                .containsExactly(new Subject.Key("physician", physician), new Subject.Key("wave", staff.wave()));
        Map<String, String> named = new HashMap<>();
        names.forEach(bean -> named.putAll(bean.namesOf(Set.of(id, "CND-OTHER"))));
        assertThat(named).containsOnlyKeys(id);
    }

    @Test
    void packOfATrainerHoldsARowOfEachTable() {
        assertThat(filled(new EvidenceScope.Trainer(physician))).containsAll(all(false));
        assertThat(filled(new EvidenceScope.OneWave(staff.wave()))).containsAll(all(false));
    }

    @Test
    void packOfAPeriodHoldsARowOfEachTable() {
        assertThat(filled(new EvidenceScope.Period(THEN, THEN.plusSeconds(1)))).containsAll(all(true));
        assertThat(filled(new EvidenceScope.Period(THEN.minusSeconds(1), THEN))).isEmpty();
    }

    @Test
    void otherScopesHaveNothing() {
        assertThat(evidence.evidence(new EvidenceScope.PhysicianAccess(physician)))
                .isEmpty();
        assertThat(evidence.evidence(new EvidenceScope.OneDecision(-1))).isEmpty();
    }

    private static TimelineEntry of(List<TimelineEntry> entries, CertificationRow sort) {
        return entries.stream()
                .filter(entry -> entry.what().equals(sort.what()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> all(boolean period) {
        return KeptTables.ALL.stream()
                .filter(kept -> period || kept.ofCases() != null)
                .map(KeptTable::name)
                .collect(Collectors.toSet());
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

    private void row(String table, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            Object value = namesAndValues[at + 1];
            values.put((String) namesAndValues[at], value instanceof Instant time ? SqlTime.of(time) : value);
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
}
