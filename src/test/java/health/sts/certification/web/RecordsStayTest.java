package health.sts.certification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.certification.register.CertificateDesk;
import health.sts.certification.register.CertificateView;
import health.sts.engine.Identities;
import health.sts.recruitment.Ward;
import health.sts.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Attempts, scores and certificates stay as they were written, whoever tries and by whichever door. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordsStayTest {

    private static final Path TABLE = Path.of("src/test/resources/authorization-matrix.csv");

    private static final String OF_CERTIFICATE =
            "certificate_id in (select id from certificate where certification_id = ?)";
    private static final String OF_TEACH_BACK =
            "teach_back_id in (select id from teach_back where certification_id = ?)";
    private static final String OF_FILE = "file_id in (select id from evidence_file where certification_id = ?)";

    /** How the rows of each table hang on a certification. */
    private static final Map<String, String> RECORDS = new LinkedHashMap<>();

    static {
        List.of(
                        "coursework_item",
                        "coursework_report",
                        "evidence_file",
                        "exam_attempt",
                        "observed_class",
                        "certificate")
                .forEach(table -> RECORDS.put(table, "certification_id = ?"));
        RECORDS.put("evidence_piece", OF_FILE);
        RECORDS.put("teach_back_score", OF_TEACH_BACK);
        RECORDS.put("teach_back_result", OF_TEACH_BACK);
        RECORDS.put("certificate_event", OF_CERTIFICATE);
    }

    @LocalServerPort
    int port;

    @Autowired
    Academy academy;

    @Autowired
    CertificateDesk desk;

    @Autowired
    Identities identities;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc pages;

    private Academy.Class school;
    private String certification;
    private CertificateView certificate;

    @BeforeAll
    void certify() {
        school = academy.open();
        certification = academy.certified(school, 1);
        certificate = desk.ofUser(school.trainer(1)).get(0);
        academy.as(school.manager(), () -> desk.suspend(certificate.id(), "Something to be kept"));
    }

    @Test
    void nobodyChangesAnothersRecordsOnAPage() throws Exception {
        List<String> before = records();
        List<String> through = new ArrayList<>();
        for (String[] row : changes()) {
            for (Role role : Role.values()) {
                // The role that answers for it may; what it did is a row of its own.
                if (role == Role.TRAINING_MANAGER || role == Role.CMIO) {
                    continue;
                }
                int status = send(row[1], "somebody-" + role.group(), role.group());
                if (status != 403) {
                    through.add("%s as %s: %d".formatted(row[1], role.group(), status));
                }
            }
        }
        assertThat(through).isEmpty();
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void nobodyDecidesAboutTheirOwn() throws Exception {
        List<String> before = records();
        List<String> through = new ArrayList<>();
        for (String[] row : changes()) {
            boolean aboutOne = row[1].contains("{id}") && !row[1].startsWith("/teaching-results");
            if (aboutOne && !row[1].endsWith("/withdraw")) {
                int status = send(row[1], school.trainer(1), "training-manager", "cmio");
                if (status != 403 && status != 409) {
                    through.add("%s: %d".formatted(row[1], status));
                }
            }
        }
        assertThat(through).isEmpty();
        assertThat(records()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coursework_item",
                "coursework_report",
                "evidence_file",
                "evidence_piece",
                "exam_attempt",
                "observed_class",
                "teach_back_score",
                "teach_back_result",
                "certificate",
                "certificate_event"
            })
    void theTablesRefuseToChangeAndToForget(String table) {
        String which = RECORDS.get(table);
        assertThat(jdbc.queryForObject(
                        "select count(*) from " + table + " where " + which, Integer.class, certification))
                .isPositive();
        String column = which.substring(0, which.indexOf(' '));
        for (String change : List.of("update " + table + " set " + column + " = " + column, "delete from " + table)) {
            assertThatThrownBy(() -> jdbc.update(change + " where " + which, certification))
                    .rootCause()
                    .hasMessageContaining("never changed or deleted");
        }
    }

    @Test
    void theInterfaceForProgramsReachesNoRecordAndNoVariable() throws Exception {
        String running = academy.start(school, 2);
        academy.learn(school, running);
        String instance = jdbc.queryForObject(
                "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and SUPER_EXEC_ is null and PARENT_ID_ is null",
                String.class,
                running);
        String task = academy.open(running, "userTask_recordExamResult")
                .findFirst()
                .orElseThrow()
                .id();
        String value = "{\"value\":\"PASS\",\"type\":\"String\"}";
        List<String[]> attempts = List.of(
                new String[] {"PUT", "/process-instance/" + instance + "/variables/examResult", value},
                new String[] {"PUT", "/execution/" + instance + "/localVariables/examResult", value},
                new String[] {"PUT", "/task/" + task + "/variables/examResult", value},
                new String[] {"PUT", "/task/" + task + "/localVariables/caseFacts", value},
                new String[] {"DELETE", "/process-instance/" + instance, null},
                new String[] {"DELETE", "/history/process-instance/" + instance, null},
                new String[] {"PUT", "/process-instance/" + instance + "/suspended", "{\"suspended\":true}"},
                new String[] {
                    "POST",
                    "/process-instance/" + instance + "/modification",
                    "{\"instructions\":[{\"type\":\"startAfterActivity\",\"activityId\":\"callActivity_passExam\"}]}"
                },
                new String[] {
                    "POST",
                    "/message",
                    "{\"messageName\":\"certification.withdrawn\",\"businessKey\":\"" + running + "\"}"
                },
                new String[] {
                    "POST", "/execution/" + instance + "/messageSubscriptions/certification.withdrawn/trigger", "{}"
                });
        List<String> before = records();
        List<String> through = new ArrayList<>();
        for (String person : List.of(school.trainer(2), school.evaluator(1), school.manager(), school.cmio())) {
            identities.addRole(person, Role.API);
            for (String[] attempt : attempts) {
                int status = rest(person, attempt);
                if (status < 400 || status >= 500) {
                    through.add("%s %s as %s: %d".formatted(attempt[0], attempt[1], person, status));
                }
            }
        }
        assertThat(through).isEmpty();
        assertThat(records()).isEqualTo(before);
        assertThat(academy.waiting(running)).containsExactly("userTask_recordExamResult");
        assertThat(jdbc.queryForList(
                        """
                        select v.NAME_ from ACT_RU_VARIABLE v join ACT_RU_EXECUTION p on p.ID_ = v.PROC_INST_ID_
                         where p.BUSINESS_KEY_ = ? and v.NAME_ = 'examResult' and v.TEXT_ is not null
                        """,
                        String.class,
                        running))
                .isEmpty();
    }

    private int rest(String person, String[] attempt) throws Exception {
        String basic =
                Base64.getEncoder().encodeToString((person + ":" + Ward.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/engine-rest" + attempt[1]))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .method(attempt[0], attempt[2] == null ? BodyPublishers.noBody() : BodyPublishers.ofString(attempt[2]))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private int send(String pattern, String userId, String... roles) throws Exception {
        return pages.perform(post(address(pattern))
                        .with(csrf())
                        .with(user(userId).roles(roles))
                        .param("reason", "Because I want to")
                        .param("confirmed", "yes")
                        .param("score", "100")
                        .param("hours", "1")
                        .param("report", "true"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String address(String pattern) {
        String attempt = jdbc.queryForObject(
                "select id from exam_attempt where certification_id = ?", String.class, certification);
        return pattern.replace("{attemptId}", attempt)
                .replace("{certificationId}", certification)
                .replace("{code}", "ORDERS")
                .replace("{id}", pattern.startsWith("/certificates") ? certificate.id() : certification)
                .replaceAll("\\{[^}]*}", "unknown");
    }

    /** Every address of certification that changes something, from the reviewed table. */
    private static List<String[]> changes() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .map(line -> line.split(","))
                .filter(row -> row.length > 2 && row[0].matches("POST|PUT|DELETE|PATCH"))
                .filter(row -> row[1].matches("/(certification|certificates|teaching-results)\\b.*"))
                .toList();
    }

    /** Every row of the certified trainer, as text. */
    private List<String> records() {
        List<String> rows = new ArrayList<>();
        RECORDS.forEach((table, which) -> jdbc.queryForList("select * from " + table + " where " + which, certification)
                .forEach(row -> {
                    row.remove("content");
                    rows.add(table + row);
                }));
        rows.sort(null);
        return rows;
    }
}
