package health.sts.delivery.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import health.sts.delivery.Access;
import health.sts.delivery.Learner;
import health.sts.delivery.MissingStep;
import health.sts.delivery.TrainingState;
import health.sts.delivery.waiver.WaiverRules.Situation;
import health.sts.shared.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a waiver may be asked for, at its limits. */
class WaiverRulesTest {

    private static final Duration MOST = Duration.ofHours(72);
    private static final LocalDate OPENS = LocalDate.of(2027, 3, 1);

    @ParameterizedTest
    @ValueSource(ints = {1, 24, 72})
    void oneToSeventyTwoHoursCanBeAskedFor(int hours) {
        assertThatCode(() -> check(hours, situation())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 73, Integer.MAX_VALUE})
    void noneAndMoreThanSeventyTwoHoursAreRefused(int hours) {
        assertThat(refusal(hours, situation()).field()).contains(WaiverFields.HOURS);
    }

    @Test
    void onlyTheChiefOfTheDepartmentAsks() {
        Refusal refusal = refusal(24, situation("somebody", Set.of("somebody"), OPENS, false, blocked()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void theDeputyOfTheChiefAsksToo() {
        assertThatCode(() -> check(24, situation("deputy", Set.of("deputy", "chief"), OPENS, false, blocked())))
                .doesNotThrowAnyException();
    }

    @Test
    void nobodyAsksForThemselves() {
        Learner chief = learner("chief", TrainingState.TRAINING, Access.BLOCKED);
        Refusal refusal = refusal(24, situation("chief", Set.of("chief"), OPENS, false, chief));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void aDayBeforeTheLastReadinessCheckItIsTooEarly() {
        Refusal refusal = refusal(24, situation("chief", Set.of("chief"), OPENS.minusDays(1), false, blocked()));
        assertThat(refusal.field()).contains(WaiverFields.TRAINING);
        assertThat(refusal).hasMessageContaining("Mon 1 Mar 2027");
    }

    @Test
    void whoHasAccessOrHasLeftNeedsNone() {
        Learner eligible = learner("learner", TrainingState.COMPLETED, Access.ELIGIBLE);
        Learner left = learner("learner", TrainingState.LEFT, Access.BLOCKED);
        for (Learner learner : Set.of(eligible, left)) {
            assertThat(refusal(24, situation("chief", Set.of("chief"), OPENS, false, learner))
                            .field())
                    .contains(WaiverFields.TRAINING);
        }
    }

    @Test
    void aSecondOpenWaiverIsRefused() {
        Refusal refusal = refusal(24, situation("chief", Set.of("chief"), OPENS, true, blocked()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void theSupervisorIsCertifiedAndSomebodyElse() {
        for (String supervisor : new String[] {null, "", "uncertified", "learner"}) {
            WaiverRequest request = new WaiverRequest("TRN-1", "Night cover", 24, supervisor);
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> WaiverRules.check(request, situation(), MOST));
            assertThat(refusal.field()).contains(WaiverFields.SUPERVISOR);
        }
    }

    @Test
    void theReasonIsGivenInAThousandCharacters() {
        for (String reason : new String[] {null, " ", "x".repeat(1_001)}) {
            WaiverRequest request = new WaiverRequest("TRN-1", reason, 24, "trainer");
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> WaiverRules.check(request, situation(), MOST));
            assertThat(refusal.field()).contains(WaiverFields.REASON);
        }
        WaiverRequest longest = new WaiverRequest("TRN-1", "x".repeat(1_000), 24, "trainer");
        assertThatCode(() -> WaiverRules.check(longest, situation(), MOST)).doesNotThrowAnyException();
    }

    private static Refusal refusal(int hours, Situation situation) {
        return catchThrowableOfType(Refusal.class, () -> check(hours, situation));
    }

    private static void check(int hours, Situation situation) {
        WaiverRules.check(new WaiverRequest("TRN-1", "Night cover", hours, "trainer"), situation, MOST);
    }

    private static Situation situation() {
        return situation("chief", Set.of("chief"), OPENS, false, blocked());
    }

    private static Situation situation(
            String user, Set<String> requesters, LocalDate today, boolean another, Learner learner) {
        return new Situation(learner, "chief", user, requesters, OPENS, today, Set.of("trainer", "learner"), another);
    }

    private static Learner blocked() {
        return learner("learner", TrainingState.TRAINING, Access.BLOCKED);
    }

    private static Learner learner(String user, TrainingState state, Access access) {
        return new Learner(
                "TRN-1",
                "W1",
                "PHY-1",
                user,
                "URO",
                "S1",
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                access,
                access == Access.ELIGIBLE ? MissingStep.NONE : MissingStep.CLASS);
    }
}
