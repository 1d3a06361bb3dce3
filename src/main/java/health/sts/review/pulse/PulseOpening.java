package health.sts.review.pulse;

import health.sts.program.GoLive;
import health.sts.program.Waves;
import health.sts.review.ActivePhysicians;
import health.sts.review.ReviewPoint;
import health.sts.review.ReviewSettings;
import health.sts.review.pulse.InvitationStore.Invited;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens a pulse and asks people to answer it. */
@Component
class PulseOpening {

    private final PulseStore store;
    private final InvitationStore invitations;
    private final ActivePhysicians active;
    private final Waves waves;
    private final Questionnaires questionnaires;
    private final PulseNews news;
    private final PulseJournal journal;
    private final ReviewSettings settings;
    private final CurrentActor actor;
    private final Clock clock;

    PulseOpening(
            PulseStore store,
            InvitationStore invitations,
            ActivePhysicians active,
            Waves waves,
            Questionnaires questionnaires,
            PulseNews news,
            PulseJournal journal,
            ReviewSettings settings,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.invitations = invitations;
        this.active = active;
        this.waves = waves;
        this.questionnaires = questionnaires;
        this.news = news;
        this.journal = journal;
        this.settings = settings;
        this.actor = actor;
        this.clock = clock;
    }

    String open(String waveId, ReviewPoint point) {
        GoLive wave = waves.goLive(waveId);
        store.lockWave(waveId);
        Optional<String> there = store.idOf(waveId, point);
        return there.orElseGet(() -> begin(wave, point, asked(waveId, point)));
    }

    /** Opens the pulse before go-live as soon as the wave has learners to ask. */
    void openBaseline(String waveId) {
        List<Invited> asked = asked(waveId, ReviewPoint.BASELINE);
        if (!asked.isEmpty()) {
            open(waveId, ReviewPoint.BASELINE);
        }
    }

    private List<Invited> asked(String waveId, ReviewPoint point) {
        return point == ReviewPoint.BASELINE
                ? invitations.learners(waveId)
                : active.of(waveId, clock.instant()).stream()
                        .map(one -> new Invited(one.physicianId(), one.userId(), one.specialtyCode()))
                        .toList();
    }

    private String begin(GoLive wave, ReviewPoint point, List<Invited> asked) {
        Instant now = clock.instant();
        PulseRow pulse = new PulseRow(
                Ids.next("PLS"),
                wave.waveId(),
                point,
                Questionnaires.CURRENT,
                now,
                closing(wave, point, now),
                null,
                null,
                null);
        store.insert(pulse, actor.get().userId());
        store.standsFor(pulse.id(), point.until(wave.date()), now);
        invitations.invite(pulse.id(), asked);
        journal.opened(pulse, asked.size());
        news.invite(
                pulse.id(),
                point,
                questionnaires.of(pulse.version()).items().size(),
                asked.stream().map(Invited::userId).toList(),
                pulse.closesAt());
        return pulse.id();
    }

    /** What is asked about the time before go-live is not asked after it. */
    private Instant closing(GoLive wave, ReviewPoint point, Instant now) {
        Instant usual = now.atZone(wave.zone()).plus(settings.pulseOpen()).toInstant();
        Instant goLive = wave.date().atStartOfDay(wave.zone()).toInstant();
        return point == ReviewPoint.BASELINE && goLive.isAfter(now) && goLive.isBefore(usual) ? goLive : usual;
    }
}
