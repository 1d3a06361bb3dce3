package health.sts.review.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.accountability.Actions.ActionView;
import health.sts.accountability.Actions.State;
import health.sts.program.GoLive;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.wave.MeetingSteps.Answer;
import health.sts.review.wave.MissedTargets.Missed;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rolling over, closing and answering, on lines and actions. */
class ReviewRulesTest {

    private static final Instant THEN = Instant.parse("2027-05-01T10:00:00Z");

    @Test
    void openActionsRollOverAndDoneOrCancelledOnesDoNot() {
        List<ActionView> actions = List.of(
                action("A1", State.OPEN),
                action("A2", State.TO_CHECK),
                action("A3", State.DONE),
                action("A4", State.CANCELLED));
        assertThat(RollOver.into(ReviewPoint.DAY_60, actions, List.of()))
                .extracting(ActionView::id)
                .containsExactly("A1", "A2");
    }

    @Test
    void anActionDoesNotRollOverIntoTheRoundThatOpenedIt() {
        List<ActionView> actions = List.of(action("A1", State.OPEN));
        List<Minute> minutes = List.of(line(ReviewPoint.DAY_30, MinuteKind.ACTION_OPENED, null, "A1"));
        assertThat(RollOver.into(ReviewPoint.DAY_30, actions, minutes)).isEmpty();
        assertThat(RollOver.into(ReviewPoint.DAY_60, actions, minutes)).hasSize(1);
        assertThat(RollOver.into(ReviewPoint.DAY_90, actions, minutes)).hasSize(1);
    }

    @Test
    void anActionRollsOverIntoARoundOnceHoweverOftenItIsPrepared() {
        List<ActionView> rolling = List.of(action("A1", State.OPEN), action("A2", State.OPEN));
        List<Minute> minutes = List.of(
                line(ReviewPoint.DAY_60, MinuteKind.ROLLED_OVER, null, "A1"),
                line(ReviewPoint.DAY_30, MinuteKind.ROLLED_OVER, null, "A2"));
        assertThat(RollOver.unwritten(ReviewPoint.DAY_60, rolling, minutes))
                .extracting(ActionView::id)
                .containsExactly("A2");
    }

    @Test
    void aMissedTargetNeedsAnOpenActionThatNamesItsMetric() {
        List<Snapshot> figures =
                List.of(figure("AD1", false), figure("AD2", true), figure("AD5", null), figure("AD4", false));
        List<ActionView> actions = List.of(action("A1", State.OPEN), action("A2", State.DONE));
        List<Minute> minutes = List.of(
                line(ReviewPoint.DAY_30, MinuteKind.ACTION_OPENED, "AD1", "A1"),
                line(ReviewPoint.DAY_30, MinuteKind.ACTION_OPENED, "AD4", "A2"),
                line(ReviewPoint.DAY_30, MinuteKind.ACTION_OPENED, null, "A1"));
        List<Missed> missed = MissedTargets.of(figures, actions, minutes);
        assertThat(missed).extracting(one -> one.figure().metricId()).containsExactly("AD1", "AD4");
        assertThat(missed.get(0).action().id()).isEqualTo("A1");
        assertThat(missed.get(1).action()).isNull();
    }

    @Test
    void whoPreparedOrWroteAFindingDoesNotAnswer() {
        RoundView round = round(1);
        for (MinuteKind kind : List.of(MinuteKind.PREPARED, MinuteKind.FINDING, MinuteKind.ACTION_OPENED)) {
            List<Minute> meeting = List.of(by("eva", line(ReviewPoint.DAY_30, kind, null, null)));
            assertThatThrownBy(() -> AnswerRules.check(round, meeting, new Answer("eva", true, null), "eva"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("somebody else must");
        }
        AnswerRules.check(round, List.of(), new Answer("eva", true, null), "eva");
    }

    @Test
    void anObjectionHasAReasonAndOnePersonAnswersOnce() {
        RoundView round = round(2);
        assertThatThrownBy(() -> AnswerRules.check(round, List.of(), new Answer("eva", false, " "), "eva"))
                .isInstanceOf(Refusal.class);
        List<Minute> meeting = List.of(answer(MinuteKind.ACCEPTED, 2, "eva", "eva"));
        assertThatThrownBy(() -> AnswerRules.check(round, meeting, new Answer("max", true, null), "eva"))
                .hasMessageContaining("answered already");
        assertThatThrownBy(() -> AnswerRules.check(round, meeting, new Answer("eva", true, null), "max"))
                .hasMessageContaining("given already");
        AnswerRules.check(
                round, List.of(answer(MinuteKind.OBJECTED, 1, "eva", "eva")), new Answer("eva", true, null), "eva");
    }

    @Test
    void aReviewIsAcceptedOnceAllAskedByTheNewestPreparationAccept() {
        RoundView round = round(2);
        Minute cmio = answer(MinuteKind.ASKED, 2, Answer.CMIO, "pm");
        Minute chief = answer(MinuteKind.ASKED, 2, "eva", "pm");
        Minute old = answer(MinuteKind.OBJECTED, 1, "eva", "eva");
        Minute yes = answer(MinuteKind.ACCEPTED, 2, Answer.CMIO, "c");
        assertThat(AnswerRules.accepted(round, List.of(old, cmio, chief, yes))).isFalse();
        assertThat(AnswerRules.accepted(
                        round, List.of(old, cmio, chief, yes, answer(MinuteKind.OBJECTED, 2, "eva", "eva"))))
                .isFalse();
        assertThat(AnswerRules.accepted(
                        round, List.of(old, cmio, chief, yes, answer(MinuteKind.ACCEPTED, 2, "eva", "eva"))))
                .isTrue();
    }

    @Test
    void aLineMayNameAMetric() {
        assertThat(TypedLines.of("f", "AD1: slow\n\n  Note: all is well \nZZ1: no metric", Set.of("AD1")))
                .containsExactly(
                        new TypedLines.Typed("AD1", "slow"),
                        new TypedLines.Typed(null, "Note: all is well"),
                        new TypedLines.Typed(null, "ZZ1: no metric"));
        assertThat(TypedLines.of("f", null, Set.of())).isEmpty();
        assertThatThrownBy(() -> TypedLines.of("f", "x".repeat(1_001), Set.of()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void datesFollowFromGoLiveInTheZoneOfTheWaveAlsoOverTheEndOfSummerTime() {
        ReviewDates dates = ReviewDates.of(new GoLive("W1", LocalDate.of(2027, 10, 15), ZoneId.of("America/New_York")));
        assertThat(dates.day30()).isEqualTo(Instant.parse("2027-11-14T05:00:00Z"));
        assertThat(dates.at(ReviewPoint.DAY_60)).isEqualTo(Instant.parse("2027-12-14T05:00:00Z"));
        assertThat(dates.closeBy()).isEqualTo(Instant.parse("2028-01-24T04:59:00Z"));
        assertThat(dates.day180()).isEqualTo(Instant.parse("2028-04-12T04:00:00Z"));
    }

    private static RoundView round(int preparation) {
        return new RoundView("RND-1", "RVW-1", ReviewPoint.DAY_30, THEN, null, null, preparation, "pm", THEN, null, 0);
    }

    private static Minute line(ReviewPoint point, MinuteKind kind, String metric, String about) {
        return new Minute("RVE-1", point, kind, null, metric, about, null, null, "pm", null, THEN);
    }

    private static Minute by(String who, Minute line) {
        return new Minute(line.id(), line.point(), line.kind(), null, null, null, null, null, who, null, line.at());
    }

    private static Minute answer(MinuteKind kind, int preparation, String asked, String by) {
        return new Minute("RVE-2", ReviewPoint.DAY_30, kind, preparation, null, null, asked, null, by, null, THEN);
    }

    private static Snapshot figure(String metric, Boolean reached) {
        return new Snapshot(
                "SNP-1",
                "RDG-1",
                metric,
                1,
                "W1",
                ReviewPoint.DAY_90,
                null,
                LocalDate.of(2027, 5, 1),
                LocalDate.of(2027, 6, 1),
                THEN,
                BigDecimal.TEN,
                BigDecimal.ONE,
                BigDecimal.TEN,
                10,
                0,
                false,
                reached);
    }

    private static ActionView action(String id, State state) {
        return new ActionView(
                id,
                "Coach",
                "Coach",
                "eva",
                "pm",
                Role.CMIO,
                "RVW-1",
                LocalDate.of(2027, 6, 1),
                THEN,
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                THEN,
                null);
    }
}
