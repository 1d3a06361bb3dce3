package health.sts.delivery.training;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.program.MilestoneKind;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class WaveTrainings implements Trainings, WaveOpening {

    private final Waves waves;
    private final WaveBook book;
    private final WaveRoll roll;
    private final CaseWork work;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    WaveTrainings(
            Waves waves,
            WaveBook book,
            WaveRoll roll,
            CaseWork work,
            DecisionLedger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.waves = waves;
        this.book = book;
        this.roll = roll;
        this.work = work;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int open(String waveId) {
        Actor actor = currentActor.get();
        if (!actor.is(Role.PROGRAM_MANAGER) && !actor.is(Role.TRAINING_MANAGER)) {
            throw Refusal.forbidden("Only a programme manager or a training manager opens a wave for training.");
        }
        WaveView wave = waves.get(waveId);
        if (closed(wave)) {
            throw Refusal.conflict("%s is closed, so nobody is trained for it any more.".formatted(wave.name()));
        }
        if (!book.open(waveId, actor.userId(), clock.instant())) {
            throw Refusal.conflict("%s is open for training already. Nothing was changed.".formatted(wave.name()));
        }
        int learners = fill(wave, Kind.DECISION);
        if (learners == 0) {
            throw Refusal.conflict("The roster names no active physician at the sites of %s. Import the roster first."
                    .formatted(wave.name()));
        }
        return learners;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Opened> opened() {
        return book.all();
    }

    @Override
    public int catchUp(int most) {
        return work.some(most);
    }

    /** Waves that are open already follow the roster once more, so that a change of their sites is never lost. */
    @Override
    @Transactional
    public int openDue() {
        Set<String> open = book.all().stream().map(Opened::waveId).collect(Collectors.toSet());
        int opened = 0;
        for (WaveView wave : waves.list()) {
            if (open.contains(wave.id())) {
                roll.follow(wave);
            } else if (due(wave) && book.open(wave.id(), currentActor.get().userId(), clock.instant())) {
                fill(wave, Kind.RULE);
                opened++;
            }
        }
        return opened;
    }

    /** The roster has changed, or the sites of a wave; who joins after a wave has closed passes the same gate (P9.5). */
    @Transactional
    void followRoster() {
        Set<String> open = book.all().stream().map(Opened::waveId).collect(Collectors.toSet());
        if (!open.isEmpty()) {
            waves.list().stream().filter(wave -> open.contains(wave.id())).forEach(roll::follow);
        }
    }

    private int fill(WaveView wave, Kind kind) {
        int learners = roll.follow(wave).joined().size();
        ledger.record(new LedgerEntry(
                kind, "openTraining", "OPENED", "wave", wave.id(), wave.id(), Map.of("learners", learners)));
        return learners;
    }

    private static boolean due(WaveView wave) {
        LocalDate today = wave.goLiveDate().minusDays(wave.daysToGo());
        return wave.daysToGo() >= 0
                && !wave.milestone(MilestoneKind.REGISTRATION_OPENS).date().isAfter(today);
    }

    private static boolean closed(WaveView wave) {
        return wave.over(wave.milestone(MilestoneKind.WAVE_CLOSES));
    }
}
