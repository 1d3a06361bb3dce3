package health.sts.audit.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import health.sts.audit.Subject;
import health.sts.audit.logs.LogFile.Event;
import health.sts.audit.logs.LoggedStep.ModelVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogWritersTest {

    private static final LogText NEW_YORK = new LogText(ZoneId.of("America/New_York"));
    private static final Instant AT = Instant.parse("2027-03-01T10:00:00.120Z");
    private static final ModelVersion MODEL = new ModelVersion("p", "3", "1.0.0");

    @ParameterizedTest
    @CsvSource({
        // The hour that comes twice, the hour that never comes, a whole second, before 1970.
        "2027-11-07T05:30:00Z, 2027-11-07T01:30:00.000-04:00",
        "2027-11-07T06:30:00Z, 2027-11-07T01:30:00.000-05:00",
        "2027-03-14T06:59:59.999Z, 2027-03-14T01:59:59.999-05:00",
        "2027-03-14T07:00:00Z, 2027-03-14T03:00:00.000-04:00",
        "1969-12-31T23:59:59.500Z, 1969-12-31T18:59:59.500-05:00"
    })
    void timesAreExactAndOnTheClockOfTheInstallation(Instant moment, String written) {
        assertThat(NEW_YORK.time(moment)).isEqualTo(written);
        assertThat(OffsetDateTime.parse(written).toInstant()).isEqualTo(moment);
    }

    @Test
    void theOffsetMayBeNoWholeHour() {
        assertThat(new LogText(ZoneId.of("Asia/Kolkata")).time(AT)).isEqualTo("2027-03-01T15:30:00.120+05:30");
        assertThat(new LogText(ZoneOffset.UTC).time(AT)).isEqualTo("2027-03-01T10:00:00.120+00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Say \"yes\" & <no>'s",
                "Zoë Müller 李 😀 👩‍⚕️",
                "=HYPERLINK(1)",
                "",
                "]]>",
                "two\nlines\tand a tab"
            })
    void namesComeBackAsTheyWere(String name) throws IOException {
        LoggedCase one = named(name);
        Event event = LogFile.xes(xes(one)).get(0);
        assertThat(event.who()).isEqualTo(name);
        assertThat(event.get("outcome")).isEqualTo(name);
        assertThat(LogFile.ocel(ocel(one)).get(0).who()).isEqualTo(name);
        assertThat(health.sts.shared.FormulaGuard.read(csv(one).get(6))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0001b", "a\u001Bb", "a\uD800b", "a\uFFFEb", "a\u000Bb"})
    void whatXmlCannotHoldIsReplaced(String name) throws IOException {
        LoggedCase one = named(name);
        assertThat(LogFile.xes(xes(one)).get(0).who()).isEqualTo("a\uFFFDb");
        assertThat(LogFile.ocel(ocel(one)).get(0).who()).isEqualTo("a\uFFFDb");
        assertThat(csv(one).get(6)).isEqualTo("a\uFFFDb");
    }

    @Test
    void spreadsheetsRunNothing() throws IOException {
        assertThat(csv(named("=1+1")).get(6)).isEqualTo("'=1+1");
    }

    @Test
    void anEmptyLogIsALogToo() throws IOException {
        assertThat(LogFile.xes(xes())).isEmpty();
        JsonNode log = LogFile.json(ocel());
        assertThat(log.get("events")).isEmpty();
        assertThat(log.get("objects")).isEmpty();
    }

    @Test
    void subjectsAreObjectsOfTheirOwn() throws IOException {
        Subject physician = new Subject(new Subject.Key("physician", "PHY-1"), "Dr. Mei Tanaka", null);
        LoggedCase one = new LoggedCase(
                "C-1", true, "root", MODEL, AT, AT, "COMPLETED", List.of(physician), List.of(step(1, "system")));
        LoggedCase two = new LoggedCase(
                "C-2", true, "root", MODEL, AT, null, "ACTIVE", List.of(physician), List.of(step(2, "system")));
        JsonNode log = LogFile.json(ocel(one, two));
        assertThat(log.get("objects").findValuesAsText("id"))
                .containsExactly("case:C-1", "case:C-2", "process-version:p:3", "physician:PHY-1", "user:system");
        assertThat(log.get("objects").toString()).contains("Dr. Mei Tanaka");
        LogFile.ocel(ocel(one, two));
    }

    @Test
    void stepsOfTheSameMillisecondStayInOrder() throws IOException {
        LoggedCase one = new LoggedCase(
                "C-1",
                true,
                "root",
                MODEL,
                AT,
                AT,
                "COMPLETED",
                List.of(),
                List.of(step(1, "a"), step(2, "b"), step(3, "c")));
        assertThat(LogFile.xes(xes(one)))
                .extracting(event -> event.get("concept:instance") + " " + event.get("lifecycle:transition"))
                .containsExactly("i1 start", "i1 complete", "i2 start", "i2 complete", "i3 start", "i3 complete");
    }

    private static LoggedCase named(String name) {
        LedgerStep line = new LedgerStep(
                7,
                AT,
                "DECISION",
                "userTask_a",
                name,
                name,
                name,
                null,
                null,
                "s",
                "1",
                "C-1",
                MODEL,
                "root",
                "t",
                null,
                null,
                null);
        LoggedStep step = new LoggedStep(
                "ledger-7", "userTask_a", "A", "userTask", "root", MODEL, null, AT, false, 1, name, line);
        return new LoggedCase("C-1", true, "root", MODEL, AT, AT, "COMPLETED", List.of(), List.of(step));
    }

    private static LoggedStep step(int number, String who) {
        return new LoggedStep(
                "i" + number, "serviceTask_a", "A", "serviceTask", "root", MODEL, AT, AT, false, number, who, null);
    }

    private static byte[] xes(LoggedCase... cases) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return written(new XesWriter(out, NEW_YORK, AT, "state=ALL"), out, cases);
    }

    private static byte[] ocel(LoggedCase... cases) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return written(new OcelWriter(out, NEW_YORK), out, cases);
    }

    /** The cells of the first line below the head. */
    private static List<String> csv(LoggedCase... cases) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String text = new String(written(new MiningCsvWriter(out, NEW_YORK), out, cases), StandardCharsets.UTF_8);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().skip(1).findFirst().orElseThrow().getFields();
        }
    }

    private static byte[] written(LogWriter writer, ByteArrayOutputStream out, LoggedCase... cases) throws IOException {
        try (writer) {
            for (LoggedCase one : cases) {
                writer.write(one);
            }
            writer.end();
        }
        return out.toByteArray();
    }
}
