package health.sts.audit.reconcile;

import health.sts.shared.Actor;
import health.sts.shared.HomeFigure;
import health.sts.shared.HomeFigure.State;
import health.sts.shared.HomeFigures;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells auditors on their home page how the last comparison ended. */
@Component
class ReconciliationFigures implements HomeFigures {

    private static final String NAME = "Differences between history and ledger";
    private static final String PAGE = "/audit/reconciliation";
    private static final Duration FRESH = Duration.ofDays(2);

    private final Reconciliations reconciliations;
    private final Clock clock;

    ReconciliationFigures(Reconciliations reconciliations, Clock clock) {
        this.reconciliations = reconciliations;
        this.clock = clock;
    }

    @Override
    public List<HomeFigure> forActor(Actor actor) {
        return actor.is(Role.AUDITOR)
                ? List.of(reconciliations
                        .latest()
                        .map(this::figure)
                        .orElseGet(() -> new HomeFigure(
                                NAME,
                                "not compared yet",
                                "The first comparison runs soon after the start.",
                                PAGE,
                                State.WAITING)))
                : List.of();
    }

    private HomeFigure figure(ReconciliationRun run) {
        boolean stale = run.runAt().isBefore(clock.instant().minus(FRESH));
        State fine = stale ? State.LATE : State.DONE;
        return new HomeFigure(
                NAME,
                String.valueOf(run.differences().total()),
                stale ? "The last comparison is more than two days old." : null,
                PAGE,
                run.clean() ? fine : State.STOPPED);
    }
}
