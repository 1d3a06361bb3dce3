package health.sts.demo.delivery;

import health.sts.demo.roster.DemoRoster;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A wave with what happens in it.
 *
 * @param lessons what is planned when registration opens
 */
record WaveSetting(
        int number,
        String waveId,
        LocalDate goLive,
        LocalDate today,
        DemoRoster roster,
        List<Part> parts,
        List<Lesson> lessons) {

    /** When registration opens, ten weeks before go-live. */
    LocalDate opens() {
        return goLive.minusDays(70);
    }

    Map<String, Part> byPhysician() {
        return parts.stream().collect(Collectors.toMap(part -> part.doctor().id(), Function.identity()));
    }
}
