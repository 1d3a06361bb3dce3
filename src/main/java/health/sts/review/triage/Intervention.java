package health.sts.review.triage;

import health.sts.review.InterventionKind;
import health.sts.review.ReviewPoint;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Help for one physician or several.
 *
 * @param siteId null where its people work at several sites
 * @param helpBy until when somebody should be helped
 * @param helperUserId the trainer who is asked, or null
 * @param tries how often somebody was not reached
 * @param hours as the trainer says; null before
 */
record Intervention(
        String id,
        InterventionKind kind,
        String waveId,
        ReviewPoint point,
        String runId,
        String specialtyCode,
        String siteId,
        InterventionState state,
        Instant stateSince,
        Instant openedAt,
        Instant helpBy,
        String helperUserId,
        int tries,
        BigDecimal hours,
        String workedOn) {

    private static final int MOST_TRIES = 2;

    /** Somebody is asked to help, until a day; null where nobody can be found. */
    Intervention asked(String helper, Instant until) {
        open();
        return with(state, stateSince, until, helper, tries, hours, workedOn);
    }

    /** The trainer has helped; the chief confirms. */
    Intervention done(String helper, BigDecimal spent, String what, Instant now) {
        open();
        return with(InterventionState.TO_CONFIRM, now, helpBy, helper, tries, spent, what);
    }

    Intervention confirmed(boolean yes, Instant now) {
        if (state != InterventionState.TO_CONFIRM) {
            throw Refusal.conflict("This help does not wait to be confirmed.");
        }
        return with(
                yes ? InterventionState.HELPED : InterventionState.OPEN,
                now,
                helpBy,
                helperUserId,
                tries,
                hours,
                workedOn);
    }

    /** Not reached: asked once more, and over after the second time. */
    Intervention missed(String helper, Instant now) {
        open();
        boolean over = tries + 1 >= MOST_TRIES;
        return with(
                over ? InterventionState.NOT_REACHED : state,
                over ? now : stateSince,
                helpBy,
                helper,
                tries + 1,
                hours,
                workedOn);
    }

    Intervention ended(InterventionState end, Instant now) {
        if (!state.open()) {
            throw Refusal.conflict("This help is over already.");
        }
        return with(end, now, helpBy, helperUserId, tries, hours, workedOn);
    }

    private void open() {
        if (state != InterventionState.OPEN) {
            throw Refusal.conflict("This help is not open any more.");
        }
    }

    private Intervention with(
            InterventionState newState,
            Instant since,
            Instant until,
            String helper,
            int newTries,
            BigDecimal spent,
            String what) {
        return new Intervention(
                id,
                kind,
                waveId,
                point,
                runId,
                specialtyCode,
                siteId,
                newState,
                since,
                openedAt,
                until,
                helper,
                newTries,
                spent,
                what);
    }
}
