package health.sts.review.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.usage.UsageLoad.State;
import health.sts.shared.SqlTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads that another node takes over in their midst, or that fail at their very end. */
@StsTest
class UsageInterruptionsTest {

    private static final int DAYS = 900;
    private static final int LINES = 3 * DAYS;

    @Autowired
    LiveWave waves;

    @Autowired
    UsageLoads loads;

    @Autowired
    UsageWork work;

    @Autowired
    UsageLoadStore store;

    @Autowired
    UsageFault fault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Live live;

    @BeforeEach
    void aWave() {
        live = waves.open(100, 1, 3);
    }

    @Test
    void aRunThatAnotherNodeTookOverWritesNoMoreAndNoLineIsThereTwice() {
        UsageLoad load = taken(manyLines());
        assertThat(store.takeTurn(load.id())).isTrue();
        assertThat(store.claim(load.id(), State.CHECKED, State.LOADING, "first node"))
                .isTrue();
        assertThatThrownBy(() -> waves.as(live.trainingManager(), () -> {
                    work.load(load, "first node", live.trainingManager(), done -> takenOver(load.id(), done));
                    return null;
                }))
                .isInstanceOf(RunTakenOver.class);
        assertThat(figures(load.id())).isEqualTo(UsagePass.CHUNK);
        assertThat(visible(load.id())).isZero();

        jdbc.sql("update usage_load set beat_at = :silent where id = :id")
                .param("silent", SqlTime.of(clock.instant().minus(Duration.ofMinutes(3))))
                .param("id", load.id())
                .update();
        UsageLoad done = loaded(load);
        assertThat(done.state()).isEqualTo(State.LOADED);
        assertThat(figures(load.id())).isEqualTo(LINES);
        assertThat(jdbc.sql("select sum(lines) from usage_coverage where load_id = :id")
                        .param("id", load.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(LINES);
    }

    @Test
    void aLoadThatFailsInItsLastStepLeavesNothingThatCountsAndCanBeSentAgain() {
        byte[] file = oneLine();
        UsageLoad load = taken(file);
        fault.failFor(load.id());
        UsageLoad stopped = loaded(load);
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.fault()).contains("nothing of this file counts");
        assertThat(stopped.loadedAt()).isNull();
        assertThat(visible(load.id())).isZero();
        assertThat(rows("usage_coverage", load.id())).isZero();
        assertThat(rows("usage_replacement", load.id())).isZero();
        assertThat(jdbc.sql("select count(*) from ledger_line where subject_id = :id and step = 'loadUsage'")
                        .param("id", load.id())
                        .query(Integer.class)
                        .single())
                .isZero();

        UsageLoad again = taken(file);
        assertThat(again.id()).isNotEqualTo(load.id());
        assertThat(loaded(again).state()).isEqualTo(State.LOADED);
        assertThat(visible(again.id())).isEqualTo(1);
    }

    /** After the first lines of the first node. */
    private void takenOver(String id, int done) {
        assertThat(done).isEqualTo(UsagePass.CHUNK);
        jdbc.sql("update usage_load set runner = 'second node' where id = :id")
                .param("id", id)
                .update();
    }

    private byte[] manyLines() {
        StringBuilder lines = new StringBuilder(header());
        for (int day = -DAYS; day < 0; day++) {
            for (int physician = 1; physician <= 3; physician++) {
                lines.append(line(physician, day));
            }
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] oneLine() {
        return (header() + line(1, 1)).getBytes(StandardCharsets.UTF_8);
    }

    private static String header() {
        return "physician,period_from,period_until,vendor,definition_version,encounters,closed_within_3_days\n";
    }

    private String line(int physician, int day) {
        var date = live.goLive().plusDays(day);
        return "%s,%s,%s,Example EHR,2027.1,10,8\n".formatted(live.physician(1, physician), date, date);
    }

    private UsageLoad taken(byte[] file) {
        return waves.as(live.trainingManager(), () -> {
            try {
                return loads.view(loads.take("use.csv", new ByteArrayInputStream(file)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private UsageLoad loaded(UsageLoad load) {
        return waves.as(live.trainingManager(), () -> {
            loads.load(load.id(), null);
            return loads.view(load.id());
        });
    }

    private int figures(String loadId) {
        return rows("usage_figure", loadId);
    }

    private int rows(String table, String loadId) {
        return jdbc.sql("select count(*) from " + table + " where load_id = :id")
                .param("id", loadId)
                .query(Integer.class)
                .single();
    }

    private int visible(String loadId) {
        return jdbc.sql(
                        "select count(*) from usage_figure f join usage_load l on l.id = f.load_id where l.id = :id and l.loaded_at is not null")
                .param("id", loadId)
                .query(Integer.class)
                .single();
    }
}
