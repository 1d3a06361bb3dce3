package health.sts.certification.board;

import health.sts.accountability.Deadlines;
import health.sts.accountability.Fulfilment;
import health.sts.certification.Certificates;
import health.sts.certification.CertificationSettings;
import health.sts.engine.Identities;
import health.sts.program.MilestoneKind;
import health.sts.program.WaveMoved;
import health.sts.program.WavePlanned;
import health.sts.program.WaveSeatsChanged;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.recruitment.RecruitmentBoard;
import health.sts.shared.Role;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Most seats of a wave should be certified twelve weeks before go-live (A); otherwise the sponsor is told. The deadline
 * stands from the planning of the wave, so that an appointment costs nothing for it, and moves with the wave.
 */
@Component
class SeatsInTime implements Fulfilment {

    static final String KIND = "seats-certified";

    private final Waves waves;
    private final RecruitmentBoard seats;
    private final Certificates certificates;
    private final Deadlines deadlines;
    private final Identities identities;
    private final CertificationSettings settings;
    private final Clock clock;

    SeatsInTime(
            Waves waves,
            RecruitmentBoard seats,
            Certificates certificates,
            Deadlines deadlines,
            Identities identities,
            CertificationSettings settings,
            Clock clock) {
        this.waves = waves;
        this.seats = seats;
        this.certificates = certificates;
        this.deadlines = deadlines;
        this.identities = identities;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void on(WavePlanned planned) {
        watch(waves.get(planned.waveId()));
    }

    @EventListener
    void on(WaveSeatsChanged changed) {
        watch(waves.get(changed.waveId()));
    }

    @EventListener
    void on(WaveMoved moved) {
        watch(waves.get(moved.waveId()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean met(String waveId) {
        return SeatsCertified.of(
                        seats.requiredSeats().getOrDefault(waveId, Map.of()),
                        certificates.validByWave(waveId, clock.instant()))
                .reaches(settings.certifiedShare());
    }

    private void watch(WaveView wave) {
        if (wave.daysToGo() < 0 || wave.seats().values().stream().noneMatch(seat -> seat.required() > 0)) {
            return;
        }
        deadlines.watch(new Deadlines.Watched(
                KIND,
                wave.id(),
                wave.id(),
                "Certify %d %% of the trainer seats of wave %d".formatted(settings.certifiedShare(), wave.number()),
                "/certification?wave=" + wave.id(),
                identities.usersIn(Role.TRAINING_MANAGER).stream().findFirst().orElse(null),
                Role.EXEC_SPONSOR,
                wave.milestone(MilestoneKind.CERTIFICATION_DONE)
                        .endOfDay(wave.zone())
                        .toInstant()));
    }
}
