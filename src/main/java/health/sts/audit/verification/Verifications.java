package health.sts.audit.verification;

import health.sts.audit.verify.Head;
import health.sts.audit.verify.Outside;
import health.sts.audit.verify.Unreadable;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The state of the seals and the checks of the whole ledger. */
@Service
public class Verifications {

    private static final int KEPT = 10;

    private final SealReads seals;
    private final VerdictStore verdicts;
    private final RunningCheck running;
    private final CurrentActor actor;

    Verifications(SealReads seals, VerdictStore verdicts, RunningCheck running, CurrentActor actor) {
        this.seals = seals;
        this.verdicts = verdicts;
        this.running = running;
        this.actor = actor;
    }

    public SealState state() {
        return seals.state();
    }

    /** The newest verdicts first. */
    public List<KeptVerdict> verdicts() {
        return verdicts.newest(KEPT);
    }

    public Optional<KeptVerdict> last() {
        return verdicts.newest(1).stream().findFirst();
    }

    /** How far the check is that is under way. */
    public Optional<RunningCheck.State> underWay() {
        return running.state();
    }

    /** What stopped the last check of this node before it had a verdict. */
    public Optional<String> failure() {
        return running.failure();
    }

    /**
     * Begins a check of the whole ledger; it goes on when the page is left. One at a time: the answer is false where one
     * is under way.
     *
     * @param heads kept outside, one a line; may be empty
     */
    public boolean begin(String heads) {
        Outside outside;
        try {
            outside = Outside.of(heads, null);
        } catch (Unreadable wrong) {
            throw Refusal.invalid("heads", wrong.getMessage());
        }
        return running.begin(outside, actor.get().userId(), seals.state().records());
    }

    /** The newest head as a line to keep outside. */
    public Optional<String> newestHead() {
        return seals.newest().map(SealReads.Signed::head).map(Head::line);
    }
}
