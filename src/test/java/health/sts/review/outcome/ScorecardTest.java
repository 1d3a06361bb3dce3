package health.sts.review.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.Aim;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.MetricRegistry;
import health.sts.review.metric.Readings;
import health.sts.review.metric.Unit;
import health.sts.shared.Refusal;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    private static final WaveDate W1 = new WaveDate("W1", 1, "First", Kept.GO_LIVE, ZoneId.of("America/New_York"), -75);
    private static final WaveDate W2 =
            new WaveDate("W2", 2, "Second", Kept.GO_LIVE.plusDays(100), ZoneId.of("America/New_York"), 28);

    private final Waves waves = mock(Waves.class);
    private final Readings readings = mock(Readings.class);
    private Scorecard scorecard;

    @BeforeEach
    void twoWaves() {
        MetricRegistry registry = mock(MetricRegistry.class);
        given(registry.all())
                .willReturn(List.of(
                        Kept.metric("EN3", Aim.ENGAGEMENT, Unit.PERCENT, null, "Requests are not kept yet."),
                        Kept.metric("EN5", Unit.PERCENT),
                        Kept.metric("TR1", Aim.ACCOUNTABILITY, Unit.PERCENT, "select 1", null, Kept.atLeast(85)),
                        Kept.metric("SU1", Aim.SUSTAINABILITY, Unit.PERCENT, "select 1", null)));
        given(waves.dates()).willReturn(List.of(W1, W2));
        given(readings.series(any(), isNull())).willReturn(List.of());
        given(readings.series(any(), eq("W2"))).willReturn(List.of());
        given(readings.series(any(), eq("W1")))
                .willReturn(List.of(
                        Kept.snapshot("TR1", ReviewPoint.DAY_30, 300, false),
                        Kept.hidden("EN5", ReviewPoint.DAY_30),
                        Kept.snapshot("TR1", ReviewPoint.DAY_30, 500, false),
                        Kept.snapshot("TR1", ReviewPoint.DAY_60, 514, true),
                        Kept.empty("SU1", ReviewPoint.DAY_60)));
        scorecard = new Scorecard(waves, readings, registry);
    }

    @Test
    void whereAllWavesWereNeverReadTheOneThatWentLiveLastIsShownAtItsNewestPoint() {
        ScorecardView view = scorecard.of("", null);
        assertThat(view.wave()).isEqualTo(W1);
        assertThat(view.point()).isEqualTo(ReviewPoint.DAY_60);
        assertThat(tile(view, "TR1").figure()).isEqualTo("86.2 % (514 of 596)");
        assertThat(tile(view, "TR1").state()).isEqualTo(FigureState.REACHED);
        assertThat(view.from()).isEqualTo(ReviewPoint.DAY_60.from(Kept.GO_LIVE));
    }

    @Test
    void eachTileSaysWhyItHasNoValue() {
        ScorecardView view = scorecard.of("W1", null);
        assertThat(tile(view, "SU1").state()).isEqualTo(FigureState.EMPTY);
        assertThat(tile(view, "SU1").why()).contains("4 are excluded");
        assertThat(tile(view, "EN3").why()).isEqualTo("Requests are not kept yet.");
        assertThat(tile(view, "EN5").state()).isEqualTo(FigureState.UNREAD);
        assertThat(tile(scorecard.of("W1", ReviewPoint.DAY_30), "EN5").state()).isEqualTo(FigureState.HIDDEN);
    }

    @Test
    void aPointReadAgainIsOnceInTheTrendAsItWasReadLast() {
        assertThat(tile(scorecard.of("W1", null), "TR1").trend().readings())
                .extracting(Trend.Reading::label, Trend.Reading::figure)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("30 days", "83.9 % (500 of 596)"),
                        org.assertj.core.groups.Tuple.tuple("60 days", "86.2 % (514 of 596)"));
    }

    @Test
    void allWavesAreShownWhenTheyAreAskedForAlsoWithoutAReading() {
        ScorecardView view = scorecard.of("all", ReviewPoint.DAY_30);
        assertThat(view.wave()).isNull();
        assertThat(view.point()).isNull();
        assertThat(view.asOf()).isNull();
        assertThat(view.columns()).extracting(ScorecardView.Column::aim).containsExactly(Aim.values());
        assertThat(scorecard.of("W2", null).asOf()).isNull();
    }

    @Test
    void anUnknownWaveIsNotFound() {
        assertThatThrownBy(() -> scorecard.of("W9", null)).isInstanceOf(Refusal.class);
    }

    private static Tile tile(ScorecardView view, String id) {
        return view.tiles().stream()
                .filter(tile -> tile.metric().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
