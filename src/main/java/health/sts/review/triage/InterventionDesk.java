package health.sts.review.triage;

import health.sts.accountability.LedgerEntry.Kind;
import health.sts.certification.TeachingResults;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.SystemSettings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries help out, step by step. */
@Service
@Transactional
class InterventionDesk implements InterventionSteps {

    private static final BigDecimal LEAST_HOURS = new BigDecimal("0.25");

    private final InterventionStore store;
    private final InterventionJournal journal;
    private final InterventionNews news;
    private final PeerTrainers trainers;
    private final HelpDates dates;
    private final Roster roster;
    private final TeachingResults teaching;
    private final CurrentActor actor;
    private final SystemSettings system;
    private final Clock clock;

    InterventionDesk(
            InterventionStore store,
            InterventionJournal journal,
            InterventionNews news,
            PeerTrainers trainers,
            HelpDates dates,
            Roster roster,
            TeachingResults teaching,
            CurrentActor actor,
            SystemSettings system,
            Clock clock) {
        this.store = store;
        this.journal = journal;
        this.news = news;
        this.trainers = trainers;
        this.dates = dates;
        this.roster = roster;
        this.teaching = teaching;
        this.actor = actor;
        this.system = system;
        this.clock = clock;
    }

    @Override
    public Asked findHelper(String interventionId) {
        Intervention before = store.lock(interventionId);
        Set<String> never = users(before);
        never.addAll(journal.cannot(interventionId));
        String helper = trainers.pool(List.of(before.specialtyCode()))
                .pick(before.specialtyCode(), before.siteId(), never, before.helperUserId())
                .orElse(null);
        Intervention asked = before.asked(helper, due(before));
        store.update(asked);
        journal.add(
                asked.id(),
                helper == null ? InterventionEventKind.NO_TRAINER : InterventionEventKind.TRAINER_ASKED,
                helper,
                null,
                null);
        if (helper != null) {
            news.asked(asked);
        }
        return new Asked(helper, asked.helpBy());
    }

    @Override
    public Result helped(String interventionId, HelpOutcome outcome, BigDecimal hours, String words) {
        Intervention before = store.lock(interventionId);
        String helper = actor.get().userId();
        if (words == null || words.isBlank()) {
            throw Refusal.invalid(
                    "workedOn",
                    outcome == HelpOutcome.HELPED
                            ? "Say what you worked on together."
                            : "Say what you tried or heard.");
        }
        return switch (outcome) {
            case HELPED -> done(before, helper, hours, words);
            case DECLINED -> declined(before, words);
            case NOT_REACHED -> missed(before, helper, words);
            case CANNOT -> cannot(before, helper, words);
        };
    }

    @Override
    public void confirm(String interventionId, boolean confirmed, String reason) {
        Intervention before = store.lock(interventionId);
        if (!confirmed && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("confirmHelpReason", "Say what is wrong with the hours; the trainer reads it.");
        }
        Intervention after = before.confirmed(confirmed, clock.instant());
        store.update(after);
        journal.decided(
                after,
                Kind.DECISION,
                "confirmHelp",
                confirmed ? InterventionEventKind.CONFIRMED : InterventionEventKind.GIVEN_BACK,
                after.helperUserId(),
                reason);
        if (confirmed) {
            count(after);
        }
    }

    @Override
    public Asked nameHelper(String interventionId, String userId, String reason) {
        Intervention before = store.lock(interventionId);
        PhysicianView trainer = roster.physicianOfUser(userId)
                .filter(PhysicianView::active)
                .orElseThrow(() ->
                        Refusal.invalid("helperName", "There is no physician who signs in as %s.".formatted(userId)));
        if (users(before).contains(userId)) {
            throw Refusal.invalid("helperName", "Nobody helps themselves. Name somebody else.");
        }
        if (!trainers.teaches(trainer, before.specialtyCode()) && !trainers.teaches(trainer, trainer.specialtyCode())) {
            throw Refusal.invalid(
                    "helperName",
                    "%s holds no valid certificate of a peer trainer. Name somebody who does."
                            .formatted(trainer.name()));
        }
        Intervention asked = before.asked(userId, due(before));
        store.update(asked);
        journal.decided(asked, Kind.DECISION, "nameHelper", InterventionEventKind.TRAINER_NAMED, userId, reason);
        news.asked(asked);
        return new Asked(userId, asked.helpBy());
    }

    @Override
    public void noHelper(String interventionId, String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("noHelperReason", "Say why nobody can help; the chief reads it.");
        }
        Intervention ended = store.lock(interventionId).ended(InterventionState.NO_TRAINER, clock.instant());
        store.update(ended);
        journal.decided(ended, Kind.DECISION, "nameHelper", InterventionEventKind.ENDED, null, reason);
        news.chiefs(
                ended,
                store.members(ended.id()),
                "No trainer was found for colleagues of yours who need help: " + reason);
    }

    private Result done(Intervention before, String helper, BigDecimal hours, String words) {
        if (hours == null || hours.compareTo(LEAST_HOURS) < 0) {
            throw Refusal.invalid("helpHours", "Say how many hours you helped, at least a quarter of an hour.");
        }
        if (hours.stripTrailingZeros().scale() > 2) {
            throw Refusal.invalid("helpHours", "Give the hours with at most two decimals.");
        }
        Intervention after = before.done(helper, hours, words, clock.instant());
        store.update(after);
        journal.decided(after, Kind.ATTESTATION, "helpColleague", InterventionEventKind.DONE, helper, words);
        return Result.HELPED;
    }

    private Result declined(Intervention before, String words) {
        Intervention after = before.ended(InterventionState.DECLINED, clock.instant());
        store.update(after);
        journal.decided(after, Kind.DECISION, "helpColleague", InterventionEventKind.DECLINED, null, words);
        news.chiefs(after, store.members(after.id()), "Help with the EHR was declined by a colleague of yours.");
        return Result.DECLINED;
    }

    private Result missed(Intervention before, String helper, String words) {
        Intervention after = before.missed(helper, clock.instant());
        store.update(after);
        journal.decided(after, Kind.DECISION, "helpColleague", InterventionEventKind.NOT_REACHED, helper, words);
        if (after.state() == InterventionState.OPEN) {
            return Result.AGAIN;
        }
        news.chiefs(
                after,
                store.members(after.id()),
                "A colleague of yours who needs help with the EHR was not reached twice. Please talk to them.");
        return Result.NOT_REACHED;
    }

    private Result cannot(Intervention before, String helper, String words) {
        Intervention after = before.asked(null, before.helpBy());
        store.update(after);
        journal.decided(after, Kind.DECISION, "helpColleague", InterventionEventKind.CANNOT, helper, words);
        return Result.CANNOT;
    }

    /** Confirmed hours count as teaching of the trainer. */
    private void count(Intervention one) {
        Optional<PhysicianView> trainer = roster.physicianOfUser(one.helperUserId());
        trainer.ifPresent(physician -> teaching.record(List.of(new TeachingResults.Result(
                physician.physicianId(),
                trainers.teaches(physician, one.specialtyCode()) ? one.specialtyCode() : physician.specialtyCode(),
                TeachingResults.Kind.HOURS,
                day(one.openedAt()),
                day(clock.instant()),
                one.hours(),
                0,
                one.id()))));
    }

    private Instant due(Intervention one) {
        return dates.due(clock.instant(), one.kind(), one.siteId());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, system.timeZone());
    }

    private Set<String> users(Intervention one) {
        return store.members(one.id()).stream().map(InterventionMember::userId).collect(Collectors.toSet());
    }
}
