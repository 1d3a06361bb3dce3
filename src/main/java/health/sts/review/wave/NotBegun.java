package health.sts.review.wave;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.Notices;
import health.sts.engine.Identities;
import health.sts.program.WaveDate;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps that a review could not begin, and tells whoever can do something about it. */
@Component
class NotBegun {

    private static final Logger LOG = LoggerFactory.getLogger(NotBegun.class);

    private final DecisionLedger ledger;
    private final Notices notices;
    private final Identities identities;

    NotBegun(DecisionLedger ledger, Notices notices, Identities identities) {
        this.ledger = ledger;
        this.notices = notices;
        this.identities = identities;
    }

    void keep(WaveDate wave, RuntimeException failure) {
        LOG.error("The review of wave {} could not begin", wave.id(), failure);
        ledger.record(LedgerEntry.of(
                LedgerEntry.Kind.CHANGE, "beginReview", "NOT_BEGUN", "wave", wave.id(), Map.of("why", why(failure))));
        notices.tell(
                identities.usersIn(Role.PROGRAM_MANAGER),
                "The review of %s could not begin: %s It is tried again every day."
                        .formatted(wave.title(), why(failure)),
                "/reviews",
                null);
    }

    /** What the database says may name people, so only the log has it. */
    private static String why(RuntimeException failure) {
        return failure instanceof Refusal
                ? failure.getMessage()
                : "a technical failure (%s); the log of the application says more."
                        .formatted(failure.getClass().getSimpleName());
    }
}
