package health.sts.recruitment;

import health.sts.accountability.Deadlines;
import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.Notices;
import health.sts.accountability.WorkCalendar;
import health.sts.people.DepartmentView;
import health.sts.people.Roster;
import health.sts.program.MilestoneKind;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The call for peer trainers of a wave (step 4.1): chiefs are told, and two deadlines run. Half of the seats should be
 * taken 14 working days after the call (A), and every specialty should have a trainer when recruitment closes, 26 weeks
 * before go-live (A); who is late is told by the ladder.
 */
@Service
@Transactional
public class RecruitmentCalls {

    static final String HALF_TAKEN = "recruitment-call";
    static final String CLOSES = "recruitment-close";
    private static final String HALF_TAKEN_AFTER = "P14D";

    private final Waves waves;
    private final Roster roster;
    private final Notices notices;
    private final Deadlines deadlines;
    private final WorkCalendar calendar;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecruitmentCalls(
            Waves waves,
            Roster roster,
            Notices notices,
            Deadlines deadlines,
            WorkCalendar calendar,
            DecisionLedger ledger,
            CurrentActor currentActor,
            JdbcClient jdbc,
            Clock clock) {
        this.waves = waves;
        this.roster = roster;
        this.notices = notices;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the call of a wave; a second call is a conflict. */
    public void open(String waveId) {
        WaveView wave = waves.get(waveId);
        Actor actor = currentActor.get();
        if (!mayOpen(actor)) {
            throw Refusal.forbidden("The programme manager, the training manager or the CMIO opens the call.");
        }
        if (wave.daysToGo() < 0) {
            throw Refusal.conflict("Wave %d went live already; there is nobody to call.".formatted(wave.number()));
        }
        Instant now = clock.instant();
        insert(waveId, actor, now);
        ledger.record(new LedgerEntry(
                LedgerEntry.Kind.DECISION,
                "openRecruitmentCall",
                "OPENED",
                "wave",
                waveId,
                waveId,
                Map.of("wave", wave.number(), "goLive", wave.goLiveDate().toString())));
        String page = "/recruitment?wave=" + waveId;
        deadlines.watch(new Deadlines.Watched(
                HALF_TAKEN,
                waveId,
                waveId,
                "Fill half of the trainer seats of wave " + wave.number(),
                page,
                actor.userId(),
                Role.DEPT_CHIEF,
                calendar.due(now, HALF_TAKEN_AFTER)));
        watchClose(wave, actor.userId());
        List<String> chiefs = roster.departments().stream()
                .filter(department -> wave.sites().containsKey(department.siteId()))
                .map(DepartmentView::chiefUserId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        notices.tell(
                chiefs,
                "Wave %d looks for peer trainers. Ask your colleagues; volunteers come first.".formatted(wave.number()),
                "/nominations/new",
                waveId);
    }

    /** When the call of a wave was opened; empty before. */
    @Transactional(readOnly = true)
    public Optional<Instant> openedAt(String waveId) {
        return jdbc.sql("select opened_at from recruitment_call where wave_id = :wave")
                .param("wave", waveId)
                .query((row, number) -> SqlTime.read(row, "opened_at"))
                .optional();
    }

    /** Whether this person may open calls. */
    public static boolean mayOpen(Actor actor) {
        return actor.is(Role.PROGRAM_MANAGER) || actor.is(Role.TRAINING_MANAGER) || actor.is(Role.CMIO);
    }

    /** The date of a wave with an open call has moved, and with it the day on which recruitment closes. */
    void moved(WaveView wave) {
        jdbc.sql("select opened_by from recruitment_call where wave_id = :wave")
                .param("wave", wave.id())
                .query(String.class)
                .optional()
                .ifPresent(owner -> watchClose(wave, owner));
    }

    private void watchClose(WaveView wave, String owner) {
        deadlines.watch(new Deadlines.Watched(
                CLOSES,
                wave.id(),
                wave.id(),
                "Find a peer trainer for each specialty of wave " + wave.number(),
                "/recruitment?wave=" + wave.id(),
                owner,
                Role.EXEC_SPONSOR,
                wave.milestone(MilestoneKind.RECRUITMENT_CLOSES)
                        .endOfDay(wave.zone())
                        .toInstant()));
    }

    private void insert(String waveId, Actor actor, Instant now) {
        try {
            jdbc.sql("insert into recruitment_call (wave_id, opened_by, opened_at) values (:wave, :by, :now)")
                    .param("wave", waveId)
                    .param("by", actor.userId())
                    .param("now", SqlTime.of(now))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw Refusal.conflict("The call of this wave is open already. Nothing was changed.");
        }
    }
}
