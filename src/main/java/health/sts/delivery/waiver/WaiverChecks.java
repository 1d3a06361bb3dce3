package health.sts.delivery.waiver;

import health.sts.accountability.Deputies;
import health.sts.certification.Certificates;
import health.sts.delivery.DeliverySettings;
import health.sts.delivery.Learner;
import health.sts.people.Roster;
import health.sts.program.MilestoneKind;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.shared.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what a request is held against. */
@Component
class WaiverChecks {

    private final Roster roster;
    private final Waves waves;
    private final Certificates certificates;
    private final Deputies deputies;
    private final CurrentActor actor;
    private final DeliverySettings settings;
    private final Clock clock;

    WaiverChecks(
            Roster roster,
            Waves waves,
            Certificates certificates,
            Deputies deputies,
            CurrentActor actor,
            DeliverySettings settings,
            Clock clock) {
        this.roster = roster;
        this.waves = waves;
        this.certificates = certificates;
        this.deputies = deputies;
        this.actor = actor;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param until when the waiver could end at the latest
     * @param another whether the learner has an open waiver
     */
    void check(WaiverRequest request, Learner learner, Instant until, boolean another) {
        String userId = actor.get().userId();
        Set<String> requesters = new HashSet<>(deputies.principalsOf(userId));
        requesters.add(userId);
        WaveView wave = waves.get(learner.waveId());
        WaiverRules.check(
                request,
                new WaiverRules.Situation(
                        learner,
                        roster.chiefUserOf(learner.siteId(), learner.specialtyCode())
                                .orElse(null),
                        userId,
                        requesters,
                        wave.milestone(MilestoneKind.GO_NO_GO).date(),
                        LocalDate.ofInstant(clock.instant(), wave.zone()),
                        supervisors(learner, until),
                        another),
                settings.waiverMost());
    }

    /** User ids of those who may teach the specialty now and still then. */
    private Set<String> supervisors(Learner learner, Instant until) {
        Set<String> now = holders(learner, clock.instant());
        now.retainAll(holders(learner, until));
        return now;
    }

    private Set<String> holders(Learner learner, Instant at) {
        return certificates.holders(learner.specialtyCode(), at).stream()
                .map(Certificates.Holder::userId)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
