package health.sts.review.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.UsageLoaded;
import health.sts.review.usage.UsageFacts.PhysicianUse;
import health.sts.review.usage.UsageLoad.State;
import health.sts.review.usage.UsageProblem.Kind;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Files of EHR use from their arrival until they count, or do not. */
@StsTest
@RecordApplicationEvents
class UsageLoadsTest {

    private static final String HEADER =
            "physician,period_from,period_until,vendor,definition_version,encounters,closed_same_day,closed_within_3_days,after_hours_hours\n";

    @Autowired
    LiveWave waves;

    @Autowired
    UsageLoads loads;

    @Autowired
    UsageExports exports;

    @Autowired
    UsageCoverage coverage;

    @Autowired
    UsageFacts facts;

    @Autowired
    Ward ward;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    Live live;

    @BeforeEach
    void aWave() {
        live = waves.open(100, 1, 3);
    }

    private String line(String physician, int from, int to, Object... figures) {
        return line(physician, live.goLive().plusDays(from), live.goLive().plusDays(to), "2027.1", figures);
    }

    private static String line(String physician, LocalDate from, LocalDate to, String version, Object... figures) {
        String cells = IntStream.range(0, 4)
                .mapToObj(i -> i < figures.length ? String.valueOf(figures[i]) : "")
                .collect(Collectors.joining(","));
        return "%s,%s,%s,Example EHR,%s,%s\n".formatted(physician, from, to, version, cells);
    }

    private String p(int number) {
        return live.physician(1, number);
    }

    private static byte[] csv(String... lines) {
        return (HEADER + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
    }

    private UsageLoad take(byte[] file) {
        return waves.as(live.trainingManager(), () -> {
            try {
                return loads.view(loads.take("use.csv", new ByteArrayInputStream(file)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private UsageLoad load(UsageLoad load, String reason) {
        return waves.as(live.trainingManager(), () -> {
            loads.load(load.id(), reason);
            return loads.view(load.id());
        });
    }

    private UsageLoad loaded(String... lines) {
        UsageLoad done = load(take(csv(lines)), null);
        assertThat(done.state()).isEqualTo(State.LOADED);
        return done;
    }

    private List<String> reasons(UsageLoad load, Kind kind) {
        return waves.as(live.trainingManager(), () -> loads.problems(load.id(), kind, -1, 100).stream()
                .map(one -> one.line() + " " + one.column() + ": " + one.reason())
                .toList());
    }

    private PhysicianUse use(int physician, ReviewPoint point, Instant asOf) {
        return facts.of(live.wave(), point, asOf).get(p(physician));
    }

    @Test
    void aFileIsShownWithItsProblemsRepairedAndLoaded() {
        UsageLoad wrong = take(csv(
                line(p(1), 0, 29, 100, 50, 120),
                line("nobody", 0, 29, 1),
                line(p(2), 0, 29, 100, 50, 84),
                line(p(2), 0, 29, 100, 50, 84),
                line(p(3), -3, 3, 100),
                line(p(3), 10, 16, 100),
                line(p(3), 16, 20, 100)));
        assertThat(wrong.state()).isEqualTo(State.REFUSED);
        assertThat(wrong.lines()).isEqualTo(7);
        assertThat(reasons(wrong, Kind.PROBLEM))
                .hasSize(5)
                .anySatisfy(one -> assertThat(one).startsWith("2 closed_within_3_days: 120 is more than the 100"))
                .anySatisfy(one -> assertThat(one).startsWith("3 physician: Nobody in the roster"))
                .anySatisfy(one -> assertThat(one).startsWith("5 period_from: Line 4 is about the same physician"))
                .anySatisfy(one -> assertThat(one).startsWith("6 period_from: The period crosses the go-live"))
                .anySatisfy(one -> assertThat(one).startsWith("8 period_from: The period overlaps "));
        assertThatThrownBy(() -> load(wrong, null)).isInstanceOf(Refusal.class).hasMessageContaining("Correct it");

        UsageLoad good = take(csv(line(p(1), 0, 29, 100, 50, 84), line(live.user(1, 2), 0, 29, 100, 50, 96)));
        assertThat(good.state()).isEqualTo(State.CHECKED);
        assertThat(reasons(good, Kind.WARNING))
                .anySatisfy(one -> assertThat(one).contains("1 of 3 physicians of the wave"));
        assertThat(reasons(good, Kind.MISSING)).singleElement().satisfies(one -> assertThat(one)
                .contains(p(3)));
        assertThat(use(1, ReviewPoint.DAY_30, clock.instant())).isNull();
        UsageLoad done = load(good, null);
        assertThat(done.state()).isEqualTo(State.LOADED);
        assertThat(done.loadedBy()).isEqualTo(live.trainingManager());
        assertThat(use(1, ReviewPoint.DAY_30, clock.instant()).closedWithin3Days())
                .isEqualByComparingTo("84");
        assertThat(use(2, ReviewPoint.DAY_30, clock.instant()).closedWithin3Days())
                .isEqualByComparingTo("96");
        assertThat(events.stream(UsageLoaded.class))
                .contains(new UsageLoaded(
                        done.id(), Set.of(live.wave()), live.goLive().plusDays(30)));
        assertThat(jdbc.sql("select count(*) from ledger_line where step = 'loadUsage' and subject_id = :id")
                        .param("id", done.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(waves.as(live.auditor(), () -> coverage.of(live.wave(), LocalDate.MAX.withYear(9999), 9)))
                .singleElement()
                .satisfies(period -> assertThat(period.physicians()).isEqualTo(2));
    }

    @Test
    void theSameFileTwiceIsOneLoad() {
        byte[] file = csv(line(p(1), 0, 29, 100, 50, 84));
        UsageLoad first = take(file);
        assertThat(take(file).id()).isEqualTo(first.id());
        load(first, null);
        load(first, null);
        assertThat(take(file).id()).isEqualTo(first.id());
        assertThat(count(first.id())).isEqualTo(1);
    }

    @Test
    void aCorrectionNeedsAReasonAndReadingsBeforeItStayAsTheyWere() throws Exception {
        UsageLoad first = loaded(line(p(1), 0, 29, 100, 50, 84), line(p(2), 0, 29, 10, 5, 8));
        Instant before = clock.instant();
        Thread.sleep(5);
        UsageLoad second = take(csv(line(p(1), 0, 29, 100, 50, 90), line(p(2), 0, 29, 10, 5, 8)));
        assertThat(second.replaces()).isEqualTo(1);
        assertThatThrownBy(() -> load(second, " ")).isInstanceOf(Refusal.class).hasMessageContaining("Say why");
        load(second, "The vendor counted telephone visits twice");
        assertThat(use(1, ReviewPoint.DAY_30, clock.instant()).closedWithin3Days())
                .isEqualByComparingTo("90");
        assertThat(use(1, ReviewPoint.DAY_30, before).closedWithin3Days()).isEqualByComparingTo("84");
        assertThat(waves.as(live.auditor(), () -> coverage.replacements(first.id())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.loadId()).isEqualTo(second.id());
                    assertThat(one.lines()).isEqualTo(1);
                    assertThat(one.by()).isEqualTo(live.trainingManager());
                    assertThat(one.reason()).isEqualTo("The vendor counted telephone visits twice");
                });
        assertThat(waves.as(live.auditor(), () -> coverage.of(live.wave(), LocalDate.of(9999, 1, 1), 9))
                        .get(0)
                        .physicians())
                .isEqualTo(2);
        StringWriter out = new StringWriter();
        waves.as(live.auditor(), () -> {
            try {
                exports.replaced(second.id(), out);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        assertThat(out.toString().lines().toList())
                .hasSize(3)
                .anySatisfy(one ->
                        assertThat(one).contains(first.id() + ",before," + p(1)).contains(",50,84,"))
                .anySatisfy(one ->
                        assertThat(one).contains(second.id() + ",now," + p(1)).contains(",50,90,"));
    }

    @Test
    void otherDaysThanThoseLoadedAreRefusedUntilTheOldOnesAreTakenBack() {
        loaded(line(p(1), 0, 29, 100, 50, 84));
        UsageLoad weeks = take(csv(line(p(1), 0, 6, 20, 10, 18)));
        assertThat(reasons(weeks, Kind.PROBLEM)).singleElement().satisfies(one -> assertThat(one)
                .contains("loaded with USL-"));
        UsageLoad back = load(take(csv(line(p(1), 0, 29))), "Weeks are reported from now on");
        assertThat(back.state()).isEqualTo(State.LOADED);
        assertThat(use(1, ReviewPoint.DAY_30, clock.instant()).closedWithin3Days())
                .isNull();
        assertThat(take(csv(line(p(1), 0, 6, 20, 10, 18))).state())
                .as("the roster knows no reason any more, but the file was refused before and is checked anew")
                .isEqualTo(State.CHECKED);
    }

    @Test
    void definitionsAreNotMixedAndWhoLeftIsNotReported() {
        jdbc.sql("update physician set active = false where physician_id = :id")
                .param("id", p(3))
                .update();
        UsageLoad load = take(csv(
                line(p(1), live.goLive(), live.goLive().plusDays(29), "2027.1", 1),
                line(p(2), live.goLive(), live.goLive().plusDays(29), "2027.2", 1),
                line(p(3), live.goLive(), live.goLive().plusDays(29), "2027.1", 1)));
        assertThat(reasons(load, Kind.PROBLEM))
                .hasSize(2)
                .anySatisfy(one -> assertThat(one).startsWith("3 definition_version: Line 2 gives version \"2027.1\""))
                .anySatisfy(one -> assertThat(one).startsWith("4 physician: This physician has left"));
    }

    @Test
    void aGreatChangeAndAZeroDenominatorAreWarningsAndNeverBlock() {
        UsageLoad load = take(csv(
                line(p(1), 0, 29, 500, 0, 0),
                line(p(1), 30, 59, 20, 0, 0),
                line(p(2), 0, 29, 0, 0, 0),
                line(p(3), 0, 29, 100, 0, 0),
                line(p(3), 30, 59, 120, 0, 0)));
        assertThat(load.state()).isEqualTo(State.CHECKED);
        assertThat(reasons(load, Kind.WARNING))
                .anySatisfy(one -> assertThat(one)
                        .startsWith("3 null: For a day, beside the period before: encounters fell to 1/25.0"))
                .anySatisfy(
                        one -> assertThat(one).startsWith("0 encounters: encounters is 0 in 1 lines, first in line 4"))
                .anySatisfy(
                        one -> assertThat(one).startsWith("0 period_from: For ").contains("there are 2 lines"))
                .hasSize(3);
    }

    @Test
    void aFileThatIsNoUtf8OrHasNoLinesIsRefusedAsAWhole() {
        UsageLoad latin = take((HEADER + line("J\u00f6rg", 0, 29, 1)).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(latin.state()).isEqualTo(State.REFUSED);
        assertThat(reasons(latin, Kind.PROBLEM)).singleElement().satisfies(one -> assertThat(one)
                .startsWith("0 null: The file is not UTF-8"));
        assertThat(reasons(
                        take(("\n" + HEADER.replace("vendor", "seller")).getBytes(StandardCharsets.UTF_8)),
                        Kind.PROBLEM))
                .singleElement()
                .satisfies(one -> assertThat(one).contains("names \"seller\""));
        assertThatThrownBy(() -> take(new byte[0])).isInstanceOf(Refusal.class).hasMessageContaining("empty");
    }

    @Test
    void whoAnswersForTheFiguresOrIsJudgedByThemLoadsNothing() {
        for (String user :
                List.of(live.cmio(), live.chief(1), live.programManager(), live.trainer(1), live.auditor())) {
            assertThatThrownBy(() -> waves.as(user, () -> {
                        try {
                            return loads.take("use.csv", new ByteArrayInputStream(csv(line(p(1), 0, 29, 1))));
                        } catch (IOException broken) {
                            throw new UncheckedIOException(broken);
                        }
                    }))
                    .as(user)
                    .isInstanceOf(Refusal.class);
        }
        String both = "both" + live.n();
        ward.user(both, "Both", Role.TRAINING_MANAGER, Role.CMIO);
        assertThatThrownBy(() -> waves.as(both, () -> loads.load("USL-1", null)))
                .hasMessageContaining("somebody else has to load them");
    }

    @Test
    void figuresAreNeverChangedOrTakenAway() {
        UsageLoad load = loaded(line(p(1), 0, 29, 100, 50, 84));
        for (String sql : List.of(
                "update usage_figure set encounters = 1 where load_id = :id",
                "delete from usage_figure where load_id = :id",
                "update usage_coverage set added = 9 where load_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param("id", load.id()).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void anInterruptedLoadShowsNothingAndIsGoneOnWith() {
        UsageLoad load = take(csv(line(p(1), 0, 29, 100, 50, 84), line(p(2), 0, 29, 100, 50, 96)));
        // As a node leaves it that goes down after the first line.
        jdbc.sql(
                        """
                        update usage_load set state = 'LOADING', runner = 'gone', last_line = 2, lines_done = 1,
                               loaded_sha256 = sha256, beat_at = :silent where id = :id
                        """)
                .param("silent", SqlTime.of(clock.instant().minus(Duration.ofMinutes(3))))
                .param("id", load.id())
                .update();
        jdbc.sql(
                        """
                        insert into usage_figure (load_id, line_no, physician_id, period_from, period_until, period_middle, days,
                            vendor, definition_version, encounters, closed_same_day, closed_within_3_days)
                        values (:id, 2, :physician, :from, :until, :middle, 30, 'Example EHR', '2027.1', 100, 50, 84)
                        """)
                .param("id", load.id())
                .param("physician", p(1))
                .param("from", live.goLive())
                .param("until", live.goLive().plusDays(29))
                .param("middle", live.goLive().plusDays(14))
                .update();
        assertThat(use(1, ReviewPoint.DAY_30, clock.instant())).isNull();
        UsageLoad shown = waves.as(live.trainingManager(), () -> loads.view(load.id()));
        assertThat(shown.interrupted()).isTrue();
        UsageLoad done = load(shown, null);
        assertThat(done.state()).isEqualTo(State.LOADED);
        assertThat(count(load.id())).isEqualTo(2);
        assertThat(use(1, ReviewPoint.DAY_30, clock.instant()).closedWithin3Days())
                .isEqualByComparingTo("84");
    }

    @Test
    void aRosterThatChangedSinceTheCheckStopsTheLoadAndNothingShows() {
        UsageLoad load = take(csv(line(p(1), 0, 29, 100, 50, 84), line(p(2), 0, 29, 100, 50, 96)));
        jdbc.sql("update physician set active = false where physician_id = :id")
                .param("id", p(2))
                .update();
        UsageLoad stopped = load(load, null);
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.fault()).contains("in line 3").contains("has left the roster");
        assertThat(use(1, ReviewPoint.DAY_30, clock.instant())).isNull();
    }

    @Test
    void oneFileIsLoadedAtATime() {
        UsageLoad load = take(csv(line(p(1), 0, 29, 100, 50, 84)));
        jdbc.sql("update usage_turn set load_id = 'USL-OTHER', busy_until = :later")
                .param("later", SqlTime.of(clock.instant().plusSeconds(60)))
                .update();
        try {
            assertThatThrownBy(() -> load(load, null))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Another file is being loaded");
        } finally {
            jdbc.sql("update usage_turn set load_id = null, busy_until = :past")
                    .param("past", SqlTime.of(clock.instant().minusSeconds(60)))
                    .update();
        }
        assertThat(load(load, null).state()).isEqualTo(State.LOADED);
    }

    @Test
    void aConnectedSystemLoadsInOneGoAndALargePackedFileGoesOnBehindThePages() throws Exception {
        String system = "system" + live.n();
        ward.user(system, "System", Role.API);
        StringBuilder large = new StringBuilder(HEADER);
        for (int day = -3000; day < 0; day++) {
            for (int physician = 1; physician <= 3; physician++) {
                large.append(line(p(physician), day, day, 10, 5, 8, "1.5"));
            }
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(large.toString().getBytes(StandardCharsets.UTF_8));
        }
        String id = waves.as(system, () -> {
            try {
                return loads.takeAndLoad("use.csv.gz", new ByteArrayInputStream(packed.toByteArray()), null);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> waves.as(system, () -> loads.view(id)).state() == State.LOADED);
        assertThat(count(id)).isEqualTo(9_000);
        assertThat(waves.as(system, () -> loads.view(id)).loadedBy()).isEqualTo(system);
    }

    private int count(String loadId) {
        return jdbc.sql("select count(*) from usage_figure where load_id = :id")
                .param("id", loadId)
                .query(Integer.class)
                .single();
    }
}
