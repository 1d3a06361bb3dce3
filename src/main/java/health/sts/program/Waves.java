package health.sts.program;

import health.sts.shared.Ids;
import health.sts.shared.OncePerTransaction;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The waves of all programmes. Every change is on record with old and new values and announced in the same transaction:
 * {@link WavePlanned}, {@link WaveMoved}, {@link WaveSeatsChanged}.
 */
@Service
@Transactional
public class Waves {

    private static final String ALL = "all";

    private final OncePerTransaction<String, List<WaveDate>> dates = new OncePerTransaction<>();
    private final WaveStore store;
    private final WavePlanner planner;
    private final WaveJournal journal;
    private final WaveViews views;
    private final Clock clock;

    Waves(WaveStore store, WavePlanner planner, WaveJournal journal, WaveViews views, Clock clock) {
        this.store = store;
        this.planner = planner;
        this.journal = journal;
        this.views = views;
        this.clock = clock;
    }

    /** All waves by programme and number. */
    @Transactional(readOnly = true)
    public List<WaveView> list() {
        return views.of(store.all());
    }

    /** All waves and their go-live dates, by programme and number; one statement, and one for all who ask in a transaction. */
    @Transactional(readOnly = true)
    public List<WaveDate> dates() {
        return dates.get(ALL, () -> store.dates(clock));
    }

    /** Those of {@link #dates()} that have not gone live. */
    @Transactional(readOnly = true)
    public List<WaveAhead> ahead() {
        return dates().stream()
                .filter(wave -> wave.daysToGo() >= 0)
                .map(wave -> new WaveAhead(wave.id(), wave.number(), wave.daysToGo()))
                .toList();
    }

    /** The wave with this id. */
    @Transactional(readOnly = true)
    public WaveView get(String id) {
        return views.of(find(id));
    }

    /** When a wave goes live; one statement. */
    @Transactional(readOnly = true)
    public GoLive goLive(String id) {
        return store.goLive(id).orElseThrow(() -> Refusal.notFound("There is no wave " + id + "."));
    }

    /** When the day of a milestone is over at the wave's sites; one statement. */
    @Transactional(readOnly = true)
    public Instant endOf(String id, MilestoneKind kind) {
        GoLive wave = goLive(id);
        return views.milestone(wave.date(), kind).endOfDay(wave.zone()).toInstant();
    }

    /** What a person must confirm before a wave goes live on this date. */
    public Set<WaveWarning> warnings(LocalDate goLiveDate, ZoneId zone) {
        return planner.warnings(goLiveDate, zone);
    }

    /** Learners by specialty code as the roster counts them now at a wave's sites: what {@link #recalculateSeats} takes. */
    @Transactional(readOnly = true)
    public Map<String, Integer> countedNow(WaveView wave) {
        return planner.count(wave.details());
    }

    /** The wave number of every site that has a wave in the programme. */
    @Transactional(readOnly = true)
    public Map<String, Integer> numbersBySite(String programId) {
        return store.numbersBySite(programId);
    }

    /**
     * Adds a wave to a programme.
     *
     * @param number 1 or more, not taken in the programme; wave 3 gets the id {@code W3}, where that is free
     * @param confirmed the warnings that the person has seen and wants to go on with
     */
    public WaveView plan(String programId, int number, WaveDetails details, Set<WaveWarning> confirmed) {
        Wave wave = planner.plan(newId(number), new PlanWave(programId, number, details, confirmed));
        orTaken(() -> store.insert(wave));
        dates.forget(ALL);
        journal.planned(wave, confirmed);
        return views.of(wave);
    }

    /**
     * Changes a wave. Learners are counted anew where sites, parameters or entered learners change; a moved date takes
     * its milestones along.
     *
     * @param version the version that the person saw; a conflict where somebody changed the wave since
     * @param confirmed the warnings that the person has seen and wants to go on with, where the date moves
     */
    public WaveView change(String id, int version, WaveDetails details, Set<WaveWarning> confirmed) {
        Wave before = find(id);
        Wave after = planner.change(before, details, confirmed);
        if (before.version() != version) {
            throw changedMeanwhile(before);
        }
        if (!after.equals(before)) {
            update(after);
            journal.changed(before, after, confirmed);
        }
        return views.of(after);
    }

    /** Counts the learners in the roster again; those entered by a person stay. Does nothing where all is as before. */
    public WaveView recalculateSeats(String id) {
        Wave before = find(id);
        Wave after = planner.recount(before);
        if (after.equals(before)) {
            return views.of(before);
        }
        update(after);
        journal.recalculated(before, after);
        return views.of(after);
    }

    private Wave find(String id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("There is no wave " + id + "."));
    }

    private String newId(int number) {
        String id = "W" + number;
        return store.find(id).isEmpty() ? id : Ids.next(id);
    }

    private void update(Wave wave) {
        dates.forget(ALL);
        orTaken(() -> {
            if (!store.update(wave)) {
                throw changedMeanwhile(wave);
            }
        });
    }

    private static void orTaken(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("Somebody gave this wave number or one of these sites to another wave just now."
                    + " Nothing was saved; look at the list of waves and choose again.");
        }
    }

    private static Refusal changedMeanwhile(Wave wave) {
        return Refusal.conflict("Somebody changed wave " + wave.number()
                + " after you opened it, so nothing was saved. Open it again and make your change there.");
    }
}
