package health.sts.audit.seal.watch;

import health.sts.audit.seal.Look;
import health.sts.audit.seal.SealSettings;
import health.sts.audit.seal.Seals;
import health.sts.audit.verify.Head;
import health.sts.engine.RealTime;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Decides when the newest head is kept outside: when it is new, but not too often. A failure never stops sealing. */
@Component
class HeadKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(HeadKeeper.class);

    private final Seals seals;
    private final HeadFile file;
    private final SealState state;
    private final SealSettings settings;
    private final Clock clock;
    private long kept;
    private Instant due = Instant.MIN;

    @Autowired
    HeadKeeper(Seals seals, HeadFile file, SealState state, SealSettings settings) {
        this(seals, file, state, settings, RealTime.clock());
    }

    HeadKeeper(Seals seals, HeadFile file, SealState state, SealSettings settings, Clock clock) {
        this.seals = seals;
        this.file = file;
        this.state = state;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps the newest head if there is a new one and the last was kept long enough ago. */
    synchronized void keep(Look look) {
        if (look.batches() > kept && !clock.instant().isBefore(due)) {
            seals.newest().ifPresent(this::write);
        }
    }

    /** Keeps the newest head at the end of this node's life. */
    synchronized void keepLast() {
        if (state.look().batches() > kept) {
            seals.newest().ifPresent(this::write);
        }
    }

    private void write(Head head) {
        due = clock.instant().plus(settings.headsEvery());
        try {
            file.add(head);
            kept = head.number();
            state.headsKept();
        } catch (IOException | RuntimeException notWritten) {
            state.headsNotKept("The newest head cannot be written to " + file.path());
            LOG.error("The newest head cannot be written to {}: {}", file.path(), head.line(), notWritten);
        }
    }
}
