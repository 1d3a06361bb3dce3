package health.sts.audit.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import health.sts.StsTest;
import health.sts.accountability.Deputies;
import health.sts.accountability.WorkCalendar;
import health.sts.audit.logs.LogFile.Event;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@StsTest
class EventLogsTest {

    @Autowired
    EventLogs logs;

    @Autowired
    Ward ward;

    @Autowired
    TaskDesk tasks;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    Deputies deputies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    WorkCalendar calendar;

    Staff staff;

    @BeforeEach
    void openWard() {
        staff = ward.open();
    }

    @Test
    void aCaseIsOneTraceWithTheProcessesItCalledAndThePeopleWhoDidTheSteps() throws Exception {
        String candidacy = appointed();
        List<Event> events = of(candidacy, LogFile.xes(file(LogFormat.XES)));

        assertThat(events.stream().filter(Event::completed).map(event -> event.step() + " " + event.who()))
                .contains(
                        "startEvent_physicianNominated " + staff.p(1),
                        "userTask_endorseCandidate " + staff.p(2),
                        "userTask_endorseCandidate " + staff.p(3),
                        "businessRuleTask_decideEligibility system",
                        "serviceTask_holdSeat system",
                        "userTask_releaseTime " + staff.user("chief"),
                        "userTask_signAgreement " + staff.p(1),
                        "userTask_countersignAgreement " + staff.user("compliance"),
                        "userTask_appointTrainer " + staff.user("cmio"))
                .noneMatch(step -> step.startsWith("gateway") || step.startsWith("callActivity"));
        assertThat(events).extracting(event -> event.get("processKey")).contains("candidate-assessment");
        Event appointment = events.stream()
                .filter(event -> event.completed() && "userTask_appointTrainer".equals(event.step()))
                .findFirst()
                .orElseThrow();
        assertThat(appointment.values())
                .containsEntry("concept:name", "Appoint trainer")
                .containsEntry("outcome", "APPOINT")
                .containsEntry("org:role", "cmio")
                .containsEntry("versionTag", "1.0.0")
                .containsKeys("processVersion", "ledgerLine", "processInstance");
        Event rule = events.stream()
                .filter(event -> event.completed() && "businessRuleTask_decideEligibility".equals(event.step()))
                .findFirst()
                .orElseThrow();
        assertThat(rule.values())
                .containsEntry("decisionKey", "trainer-eligibility")
                .containsKey("rules");
    }

    @Test
    void everyStepHasOneStartAndOneEndInOrderOfTime() throws Exception {
        String candidacy = appointed();
        List<Event> events = of(candidacy, LogFile.xes(file(LogFormat.XES)));

        Map<String, List<String>> transitions = events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.get("concept:instance"),
                        Collectors.mapping(event -> event.get("lifecycle:transition"), Collectors.toList())));
        assertThat(transitions.values()).allSatisfy(each -> {
            assertThat(each).hasSize(2).startsWith("start");
            assertThat(each.get(1)).isIn("complete", "ate_abort");
        });
        assertThat(events.stream().map(event -> OffsetDateTime.parse(event.get("time:timestamp"))))
                .isSortedAccordingTo(Comparator.comparing(OffsetDateTime::toInstant));
        assertThat(events.get(0).step()).isEqualTo("startEvent_physicianNominated");
        assertThat(events.get(events.size() - 1).step()).isEqualTo("endEvent_trainerAppointed");
    }

    @Test
    void whatWasBlockedIsNoStepAndNobodyHasDoneWhatIsOpen() throws Exception {
        ward.as(
                staff.user("cmio"),
                () -> deputies.name(
                        new Deputies.NameDeputy(staff.user("chief"), today(), today().plusDays(3), "Leave")));
        String candidacy = ward.nominate(staff, staff.user("chief"), 1, 2, 3);
        ward.complete(
                candidacy,
                "userTask_giveConsent",
                staff.p(1),
                Map.of("consentDecision", "AGREE", "conflictDeclared", false));
        ward.endorseTwice(staff, candidacy, 4, 2, 3);
        OpenTask release =
                ward.open(candidacy, "userTask_releaseTime").findFirst().orElseThrow();
        assertThatThrownBy(() -> ward.as(staff.user("chief"), () -> {
                    tasks.claim(release.id());
                    return null;
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(jdbc.sql("select count(*) from ledger_line where business_key = :id and kind = 'BLOCKED'")
                        .param("id", candidacy)
                        .query(Long.class)
                        .single())
                .isPositive();
        for (List<Event> events : List.of(LogFile.xes(file(LogFormat.XES)), LogFile.ocel(file(LogFormat.OCEL)))) {
            assertThat(of(candidacy, events).stream().filter(event -> "userTask_releaseTime".equals(event.step())))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.completed()).isFalse();
                        assertThat(event.who()).isEqualTo(LoggedStep.NOBODY);
                    });
        }
    }

    @Test
    void aStepWhoseTimeRanOutIsAborted() throws Exception {
        String candidacy = ward.nominate(staff, staff.p(4), 1, 2, 3);
        management.executeJob(management
                .createJobQuery()
                .activityId("boundaryEvent_consentOverdue")
                .processInstanceId(instance(candidacy, "candidate-assessment"))
                .singleResult()
                .getId());
        assertThat(of(candidacy, LogFile.xes(file(LogFormat.XES))).stream()
                        .filter(event -> "userTask_giveConsent".equals(event.step()))
                        .map(event -> event.get("lifecycle:transition") + " " + event.who()))
                .containsExactly("start nobody", "ate_abort nobody");
    }

    @Test
    void theFileAloneProvesFourEyesAsTheLedgerDoes() throws Exception {
        String clean = appointed();
        assertThat(byLedger()).noneMatch(each -> each.startsWith(clean));
        assertThat(FourEyes.violations(LogFile.xes(file(LogFormat.XES)))).isEqualTo(byLedger());
        assertThat(FourEyes.violations(LogFile.ocel(file(LogFormat.OCEL)))).isEqualTo(byLedger());

        String planted = copyWithOneActor(clean, staff.user("cmio"), staff.p(1));
        assertThat(byLedger())
                .contains(planted + " " + staff.p(1) + " [startEvent_physicianNominated, userTask_appointTrainer]");
        assertThat(FourEyes.violations(LogFile.xes(file(LogFormat.XES)))).isEqualTo(byLedger());
        assertThat(FourEyes.violations(LogFile.ocel(file(LogFormat.OCEL)))).isEqualTo(byLedger());
        removeHistory(planted);
        assertThat(FourEyes.violations(LogFile.xes(file(LogFormat.XES)))).isEqualTo(byLedger());
    }

    @Test
    void whereHistoryIsGoneTheLedgerSpeaks() throws Exception {
        String candidacy = copyWithOneActor(appointed(), "nobody-at-all", "nobody-at-all");
        List<String> before = completedByPeople(candidacy);
        removeHistory(candidacy);

        assertThat(completedByPeople(candidacy)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(of(candidacy, LogFile.xes(file(LogFormat.XES))))
                .allSatisfy(event -> assertThat(event.values()).containsEntry("source", "ledger"));
        assertThat(LogFile.traces(file(LogFormat.XES)).get(candidacy)).doesNotContainKey("state");
        LogFile.ocel(file(LogFormat.OCEL));
    }

    @Test
    void aCompletedStepWithoutALedgerLineIsUnrecorded() throws Exception {
        String candidacy = copyWithOneActor(appointed(), "nobody-at-all", "nobody-at-all");
        jdbc.sql("update ACT_HI_ACTINST set TASK_ID_ = 'forged-' || substring(TASK_ID_, 1, 20)"
                        + " where ACT_ID_ = 'userTask_appointTrainer' and PROC_INST_ID_ in"
                        + " (select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = :id)")
                .param("id", candidacy)
                .update();
        assertThat(of(candidacy, LogFile.xes(file(LogFormat.XES))).stream()
                        .filter(event -> event.completed() && "userTask_appointTrainer".equals(event.step()))
                        .map(Event::who))
                .containsExactlyInAnyOrder(LoggedStep.UNRECORDED, staff.user("cmio"));
        removeHistory(candidacy);
    }

    @Test
    void onlyWhatWasChosenIsInTheFile() throws Exception {
        String done = appointed();
        String running = ward.nominate(staff, staff.p(4), 2, 3, 5);

        assertThat(cases(new LogFilter(null, null, null, LogFilter.State.FINISHED, false)))
                .contains(done)
                .doesNotContain(running);
        assertThat(cases(new LogFilter("trainer-recruitment", null, null, LogFilter.State.RUNNING, false)))
                .contains(running)
                .doesNotContain(done);
        assertThat(cases(new LogFilter("candidate-assessment", null, null, LogFilter.State.ALL, false)))
                .contains(done, running);
        assertThat(cases(new LogFilter("accountability-action", null, null, LogFilter.State.ALL, false)))
                .doesNotContain(done, running);
        LocalDate day = LocalDate.of(2001, 2, 3);
        assertThat(cases(new LogFilter(null, day, day, LogFilter.State.ALL, false)))
                .isEmpty();
        assertThat(of(
                        done,
                        LogFile.xes(file(new LogFilter(null, null, null, LogFilter.State.ALL, true), LogFormat.XES))))
                .anyMatch(event -> event.step().startsWith("gateway_"));
    }

    @Test
    void casesOfOcelChangeTheirStateAndNameTheirRules() {
        String candidacy = appointed();
        JsonNode log = LogFile.json(file(LogFormat.OCEL));
        JsonNode object = find(log, "case:" + candidacy);
        assertThat(object.get("attributes").findValuesAsText("value"))
                .contains("RUNNING", "COMPLETED", "Appoint trainer: APPOINT");
        assertThat(object.get("relationships").findValuesAsText("qualifier")).contains("runs under");
        String rules = StreamSupport.stream(log.get("events").spliterator(), false)
                .filter(event -> event.toString().contains("case:" + candidacy))
                .map(JsonNode::toString)
                .collect(Collectors.joining());
        assertThat(rules).contains("decision-table-version:trainer-eligibility:", "\"decided by\"");
    }

    @Test
    void csvHasOneLineForEachStepWithTheColumnsOfMining() {
        String candidacy = appointed();
        List<String> lines =
                new String(file(LogFormat.CSV), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).startsWith("case:concept:name,concept:name,time:timestamp,start_timestamp");
        assertThat(lines.stream().filter(line -> line.startsWith(candidacy + ",Appoint trainer,")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(",complete,", "," + staff.user("cmio") + ",cmio,"));
    }

    @Test
    void everyExportIsOnRecordWithTheHashOfItsFile() throws Exception {
        byte[] zipped = file(LogFilter.ALL, LogFormat.XES, true);
        LogFile.xes(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes());
        assertThat(jdbc.sql("select content from ledger_line where kind = 'EXPORT' and step = 'exportEventLog'"
                                + " order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(zipped)))
                .contains("\"bytes\":" + zipped.length, "\"events\":", "\"state\":\"ALL\"");
    }

    @Test
    void whatBreaksOffIsOnRecordToo() {
        assertThatThrownBy(() ->
                        asAuditor(() -> logs.export(LogFilter.ALL, LogFormat.CSV, false, () -> new OutputStream() {
                            @Override
                            public void write(int one) throws IOException {
                                throw new IOException("gone");
                            }
                        })))
                .hasStackTraceContaining("gone");
        assertThat(jdbc.sql("select outcome from ledger_line where kind = 'EXPORT' and step = 'exportEventLog'"
                                + " order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("BROKEN_OFF");
    }

    private String appointed() {
        String candidacy = ward.seated(staff, 1, 2, 3);
        ward.sign(staff, candidacy, 1);
        ward.complete(
                candidacy, "userTask_appointTrainer", staff.user("cmio"), Map.of("appointmentDecision", "APPOINT"));
        management.createJobQuery().processInstanceId(instance(candidacy, "trainer-recruitment")).list().stream()
                .filter(job -> job.getDuedate() == null)
                .forEach(job -> management.executeJob(job.getId()));
        return candidacy;
    }

    private String instance(String candidacy, String process) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(candidacy)
                .processDefinitionKey(process)
                .singleResult()
                .getId();
    }

    /** Copies a finished case row by row, as if one person had also done what another did. */
    private String copyWithOneActor(String from, String actor, String instead) {
        String copy = "X" + from.substring(1);
        String instances = "select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = '" + from + "'";
        CaseCopy.rows(
                jdbc,
                "ACT_HI_ACTINST",
                "PROC_INST_ID_ in (" + instances + ")",
                Map.of(
                        "ID_", "'X' || substring(ID_, 2)",
                        "PROC_INST_ID_", "'X' || substring(PROC_INST_ID_, 2)",
                        "ROOT_PROC_INST_ID_", "'X' || substring(ROOT_PROC_INST_ID_, 2)",
                        "TASK_ID_", "'X' || substring(TASK_ID_, 2)"));
        CaseCopy.rows(
                jdbc,
                "ACT_HI_PROCINST",
                "BUSINESS_KEY_ = '" + from + "'",
                Map.of(
                        "ID_", "'X' || substring(ID_, 2)",
                        "PROC_INST_ID_", "'X' || substring(PROC_INST_ID_, 2)",
                        "ROOT_PROC_INST_ID_", "'X' || substring(ROOT_PROC_INST_ID_, 2)",
                        "BUSINESS_KEY_", "'" + copy + "'"));
        CaseCopy.lines(
                jdbc,
                "business_key = '" + from + "'",
                Map.of(
                        "business_key",
                        "'" + copy + "'",
                        "process_instance_id",
                        "'X' || substring(process_instance_id, 2)",
                        "task_id",
                        "'X' || substring(task_id, 2)",
                        "actor",
                        "case when actor = '%s' then '%s' else actor end".formatted(actor, instead)));
        return copy;
    }

    private void removeHistory(String candidacy) {
        jdbc.sql("delete from ACT_HI_ACTINST where PROC_INST_ID_ in"
                        + " (select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = :id)")
                .param("id", candidacy)
                .update();
        jdbc.sql("delete from ACT_HI_PROCINST where BUSINESS_KEY_ = :id")
                .param("id", candidacy)
                .update();
    }

    /** What the ledger itself says: one person, two steps that need two. */
    private Set<String> byLedger() {
        return new TreeSet<>(jdbc.sql(
                        """
                        select distinct a.business_key || ' ' || a.actor || ' [' || a.step || ', ' || b.step || ']'
                          from ledger_line a join ledger_line b on b.business_key = a.business_key
                         where a.kind in ('DECISION', 'ATTESTATION') and b.kind in ('DECISION', 'ATTESTATION')
                           and (a.actor = b.actor or a.on_behalf_of = b.actor or a.actor = b.on_behalf_of)
                           and ((a.step = 'startEvent_physicianNominated' and b.step = 'userTask_appointTrainer')
                             or (a.step = 'startEvent_physicianNominated' and b.step = 'userTask_releaseTime')
                             or (a.step = 'userTask_appointTrainer' and b.step = 'userTask_endorseCandidate')
                             or (a.step = 'userTask_countersignAgreement' and b.step = 'userTask_signAgreement'))
                        """)
                .query(String.class)
                .list());
    }

    private List<String> completedByPeople(String candidacy) {
        return of(candidacy, LogFile.xes(file(LogFormat.XES))).stream()
                .filter(event -> event.completed() && !event.who().equals(LoggedStep.SYSTEM))
                .map(event -> event.step() + " " + event.who())
                .toList();
    }

    private Set<String> cases(LogFilter filter) throws Exception {
        return LogFile.traces(file(filter, LogFormat.XES)).keySet();
    }

    private static JsonNode find(JsonNode log, String id) {
        for (JsonNode object : log.get("objects")) {
            if (object.get("id").asText().equals(id)) {
                return object;
            }
        }
        throw new AssertionError("no object " + id);
    }

    private static List<Event> of(String candidacy, List<Event> events) {
        return events.stream()
                .filter(event -> event.get("case").equals(candidacy))
                .toList();
    }

    private byte[] file(LogFormat format) {
        return file(LogFilter.ALL, format);
    }

    private byte[] file(LogFilter filter, LogFormat format) {
        return file(filter, format, false);
    }

    private byte[] file(LogFilter filter, LogFormat format, boolean zipped) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        asAuditor(() -> logs.export(filter, format, zipped, () -> out));
        return out.toByteArray();
    }

    private interface Act {
        void run() throws IOException;
    }

    private static void asAuditor(Act act) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("grace", "", "ROLE_" + Role.AUDITOR.group()));
        try {
            act.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Deputies stand in by the days of the health system. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), calendar.zone());
    }
}
