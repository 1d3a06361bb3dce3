package health.sts.certification.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFileTest {

    private static final String HEADER = "attempt_id,trainer,started,finished,score,comment\n";

    @Test
    void aLineIsReadWithTimesInOurZoneOrTheirOwn() {
        List<ResultLine> lines = read(HEADER
                + "A1,mei.tanaka,2027-05-01 14:30,2027-05-01 15:20,92.5,Well done\n"
                + "A2,PHY-1,2027-05-01T14:30:00Z,2027-05-01T15:20:00-05:00,88,\n");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).result().startedAt()).isEqualTo(Instant.parse("2027-05-01T18:30:00Z"));
        assertThat(lines.get(0).result().score()).isEqualTo("92.50");
        assertThat(lines.get(0).result().comment()).isEqualTo("Well done");
        assertThat(lines.get(1).result().finishedAt()).isEqualTo(Instant.parse("2027-05-01T20:20:00Z"));
        assertThat(lines.get(1).result().comment()).isNull();
    }

    @Test
    void semicolonsDecimalCommasAndAnyOrderAreRead() {
        List<ResultLine> lines = read("Score;Trainer;Attempt_ID;Started;Finished\n"
                + "92,5;mei.tanaka;A1;2027-05-01 14:30;2027-05-01 15:20\n");
        assertThat(lines.get(0).result().score()).isEqualTo("92.50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",mei,2027-05-01 14:30,2027-05-01 15:20,92.5,",
                "A1,,2027-05-01 14:30,2027-05-01 15:20,92.5,",
                "A1,mei,yesterday,2027-05-01 15:20,92.5,",
                "A1,mei,2027-05-01 14:30,2027-13-01 15:20,92.5,",
                "A1,mei,2027-05-01 14:30,2027-05-01 15:20,ninety,",
                "A1,mei,2027-05-01 14:30,2027-05-01 15:20,100.01,",
                "A1,mei,2027-05-01 14:30,2027-05-01 15:20,-1,",
                "A1,mei,2027-05-01 14:30,2027-05-01 15:20,89.999,",
                "A1,mei,2027-05-01 14:30,2027-05-01 15:20,92.5",
                "A1,me\u0007i,2027-05-01 14:30,2027-05-01 15:20,92.5,"
            })
    void aWrongLineKeepsItsProblemAndTheOthersGoOn(String line) {
        List<ResultLine> lines = read(HEADER + line + "\nA2,mei,2027-05-01 14:30,2027-05-01 15:20,92.5,\n");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).problem()).isNotBlank();
        assertThat(lines.get(0).result()).isNull();
        assertThat(lines.get(1).problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attempt_id,trainer,started,finished,score,comment\n",
                "attempt_id,trainer,started,finished\nA,b,c,d\n",
                "attempt_id,trainer,started,finished,score,remark\nA,b,c,d,e,f\n",
                "attempt_id,attempt_id,trainer,started,finished,score\nA,b,c,d,e,f\n",
                "attempt_id,trainer,started,finished,score\n\"A,b,c,d,e\n",
                "\u0000\u0001\u0002"
            })
    void aWrongFileIsRefusedAsAWhole(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).contains("file"));
    }

    @Test
    void aFileHasAtMostAThousandResults() {
        String line = "A1,mei,2027-05-01 14:30,2027-05-01 15:20,92.5,\n";
        assertThat(read(HEADER + line.repeat(1_000))).hasSize(1_000);
        assertThatThrownBy(() -> read(HEADER + line.repeat(1_001))).isInstanceOf(Refusal.class);
    }

    private static List<ResultLine> read(String text) {
        return ResultFile.read(text.getBytes(StandardCharsets.UTF_8), ZoneId.of("America/New_York"));
    }
}
