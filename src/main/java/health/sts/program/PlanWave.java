package health.sts.program;

import health.sts.shared.Refusal;
import java.util.Set;

/** What a person asks for with a new wave. */
record PlanWave(String programId, int number, WaveDetails details, Set<WaveWarning> confirmed) {

    private static final int HIGHEST = 999;

    PlanWave {
        if (number < 1 || number > HIGHEST) {
            throw Refusal.invalid("number", "The wave number must be from 1 to " + HIGHEST + ".");
        }
    }
}
