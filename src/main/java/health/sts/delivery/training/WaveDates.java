package health.sts.delivery.training;

import health.sts.delivery.DeliverySettings;
import health.sts.program.MilestoneKind;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The dates of waves on which cases of learners hang. */
@Component
class WaveDates {

    private final Waves waves;
    private final DeliverySettings settings;
    private final Clock clock;

    WaveDates(Waves waves, DeliverySettings settings, Clock clock) {
        this.waves = waves;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The dates of one wave.
     *
     * @param registrationCloses the end of the day on which registration closes
     * @param lateRegistration until when whoever begins now has to be registered where registration closes sooner
     * @param goLive when the day of go-live begins at the wave's sites
     */
    record Dates(String waveId, Instant registrationCloses, Instant lateRegistration, Instant goLive) {

        /** Until when somebody who begins now has to be registered. */
        Instant registrationDue() {
            return registrationCloses.isBefore(lateRegistration) ? lateRegistration : registrationCloses;
        }
    }

    Map<String, Dates> of(Set<String> waveIds) {
        return waveIds.stream()
                .map(waves::get)
                .map(this::dates)
                .collect(Collectors.toMap(Dates::waveId, Function.identity()));
    }

    private Dates dates(WaveView wave) {
        return new Dates(
                wave.id(),
                wave.milestone(MilestoneKind.REGISTRATION_CLOSES)
                        .endOfDay(wave.zone())
                        .toInstant(),
                clock.instant()
                        .atZone(wave.zone())
                        .plus(settings.lateRegistration())
                        .toInstant(),
                wave.goLiveDate().atStartOfDay(wave.zone()).toInstant());
    }
}
