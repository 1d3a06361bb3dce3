package health.sts.delivery.access;

import health.sts.delivery.MissingStep;
import health.sts.delivery.booking.RefresherRule;
import health.sts.program.GoLive;
import health.sts.program.Waves;
import health.sts.shared.OncePerTransaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table "Access decision" about somebody who lacks nothing but a refresher; once for each day. */
@Component
class RefresherAge implements RefresherRule {

    /** A pass that no table takes for fresh. */
    private static final int LONG_AGO = 100_000;

    private final Waves waves;
    private final AccessTable table;
    private final OncePerTransaction<String, GoLive> goLives = new OncePerTransaction<>();
    private final OncePerTransaction<Asked, Boolean> answers = new OncePerTransaction<>();

    RefresherAge(Waves waves, AccessTable table) {
        this.waves = waves;
        this.table = table;
    }

    private record Asked(GoLive goLive, int days) {}

    @Override
    public boolean counts(String waveId, Instant endsAt) {
        GoLive goLive = goLives.get(waveId, () -> waves.goLive(waveId));
        return answers.get(new Asked(goLive, AccessFacts.days(endsAt, goLive)), () -> ask(endsAt, goLive));
    }

    private boolean ask(Instant endsAt, GoLive goLive) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("privacyDone", true);
        inputs.put("elearningDone", true);
        inputs.put("classDone", true);
        inputs.put("passed", true);
        inputs.put("passDays", LONG_AGO);
        inputs.put("refresherDays", AccessFacts.days(endsAt, goLive));
        return table.ask(inputs).missing() == MissingStep.NONE;
    }
}
