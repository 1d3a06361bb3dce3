package health.sts.review.pulse;

import health.sts.program.GoLive;
import health.sts.program.WaveAhead;
import health.sts.program.WaveMoved;
import health.sts.program.Waves;
import health.sts.review.PulseClosed;
import health.sts.review.ReviewPoint;
import health.sts.review.ReviewSettings;
import health.sts.review.SmallCells;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs pulses. Each step is a change of one row that only one of two nodes can make; who makes it does what follows. */
@Service
@Transactional
class RunningPulses implements Pulses {

    /** How long before go-live the pulse before it opens (A). */
    private static final int DAYS_AHEAD = 30;

    private final PulseStore store;
    private final PulseOpening opening;
    private final InvitationStore invitations;
    private final BallotStore ballots;
    private final PulseCounts counts;
    private final PulseNews news;
    private final PulseJournal journal;
    private final Waves waves;
    private final ReviewSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunningPulses(
            PulseStore store,
            PulseOpening opening,
            InvitationStore invitations,
            BallotStore ballots,
            PulseCounts counts,
            PulseNews news,
            PulseJournal journal,
            Waves waves,
            ReviewSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.opening = opening;
        this.invitations = invitations;
        this.ballots = ballots;
        this.counts = counts;
        this.news = news;
        this.journal = journal;
        this.waves = waves;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String open(String waveId, ReviewPoint point) {
        return opening.open(waveId, point);
    }

    @Override
    @Transactional(readOnly = true)
    public Response response(String pulseId) {
        PulseRow pulse = store.get(pulseId);
        PulseCounts.Count count = counts.of(pulseId);
        return new Response(
                count.invited(),
                count.answers(),
                count.invited() == 0
                        ? BigDecimal.ZERO
                        : BigDecimal.valueOf(100L * count.answers())
                                .divide(BigDecimal.valueOf(count.invited()), 4, RoundingMode.HALF_UP),
                pulse.closesAt(),
                pulse.extendedAt() != null,
                pulse.closed());
    }

    @Override
    public void extend(String pulseId) {
        PulseRow pulse = store.get(pulseId);
        GoLive wave = waves.goLive(pulse.waveId());
        Instant now = clock.instant();
        Instant from = pulse.over(now) ? now : pulse.closesAt();
        Instant until = from.atZone(wave.zone()).plus(settings.pulseExtension()).toInstant();
        if (store.extend(pulseId, until, now)) {
            List<String> missing = invitations.unanswered(pulseId);
            journal.extended(store.get(pulseId), missing.size());
            news.remind(pulseId, pulse.point(), missing, until);
        }
    }

    @Override
    public void close(String pulseId) {
        PulseRow pulse = store.get(pulseId);
        if (!store.close(pulseId, clock.instant())) {
            return;
        }
        invitations.forgetWhoAnswered(pulseId);
        Map<String, Integer> answers = ballots.bySpecialty(pulseId);
        ballots.empty(pulseId, SmallCells.shown(answers, 0, settings.smallCell()));
        journal.closed(
                pulse, answers.values().stream().mapToInt(Integer::intValue).sum());
        events.publishEvent(new PulseClosed(pulseId, pulse.waveId(), pulse.point()));
    }

    @Override
    public void tend() {
        waves.ahead().stream()
                .filter(wave -> wave.daysToGo() > 0 && wave.daysToGo() <= DAYS_AHEAD)
                .map(WaveAhead::id)
                .sorted()
                .forEach(opening::openBaseline);
        Instant now = clock.instant();
        for (PulseRow pulse : store.open()) {
            if (pulse.point() == ReviewPoint.BASELINE && pulse.over(now)) {
                close(pulse.id());
            } else if (pulse.reminderDue(now) && store.remind(pulse.id(), now)) {
                List<String> missing = invitations.unanswered(pulse.id());
                journal.reminded(pulse, missing.size());
                news.remind(pulse.id(), pulse.point(), missing, pulse.closesAt());
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> selfRatings(String waveId, ReviewPoint point) {
        return counts.selfRatings(waveId, point);
    }

    /** A wave that goes live on another day is looked at on other days; its pulses stand for those too. */
    @EventListener
    public void on(WaveMoved moved) {
        Instant now = clock.instant();
        store.ofWave(moved.waveId())
                .forEach(pulse -> store.standsFor(pulse.id(), pulse.point().until(moved.newDate()), now));
    }
}
