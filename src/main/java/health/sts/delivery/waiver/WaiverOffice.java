package health.sts.delivery.waiver;

import health.sts.certification.Certificates;
import health.sts.delivery.DeliverySettings;
import health.sts.delivery.Learner;
import health.sts.delivery.access.AccessFeed;
import health.sts.delivery.training.Learners;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a waiver. The learner's row is locked before the waiver's, as everywhere in this module. */
@Service
@Transactional
class WaiverOffice implements WaiverSteps {

    private final WaiverStore store;
    private final WaiverJournal journal;
    private final WaiverChecks checks;
    private final WaiverClosing closing;
    private final Learners learners;
    private final Certificates certificates;
    private final AccessFeed feed;
    private final WaiverNews news;
    private final CurrentActor actor;
    private final DeliverySettings settings;
    private final Clock clock;

    WaiverOffice(
            WaiverStore store,
            WaiverJournal journal,
            WaiverChecks checks,
            WaiverClosing closing,
            Learners learners,
            Certificates certificates,
            AccessFeed feed,
            WaiverNews news,
            CurrentActor actor,
            DeliverySettings settings,
            Clock clock) {
        this.store = store;
        this.journal = journal;
        this.checks = checks;
        this.closing = closing;
        this.learners = learners;
        this.certificates = certificates;
        this.feed = feed;
        this.news = news;
        this.actor = actor;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Opened open(WaiverRequest request) {
        Learner learner = learners.lock(request.trainingId());
        Instant now = now();
        Instant decideBy = now.plus(settings.waiverDecision());
        checks.check(
                request,
                learner,
                decideBy.plus(Duration.ofHours(Math.max(
                        1, Math.min(request.hours(), settings.waiverMost().toHours())))),
                store.openOf(learner.trainingId()).isPresent());
        Waiver waiver = new Waiver(
                Ids.next("WVR"),
                learner.trainingId(),
                learner.waveId(),
                learner.physicianId(),
                request.reason().strip(),
                request.hours(),
                request.supervisorUserId(),
                actor.get().userId(),
                now,
                decideBy,
                WaiverState.REQUESTED,
                now,
                null,
                null,
                0);
        store.insert(waiver);
        journal.note(waiver, WaiverEventKind.REQUESTED, waiver.reason(), Role.DEPT_CHIEF);
        news.requested(waiver, learner);
        return new Opened(waiver.id(), learner.userId(), learner.siteId(), decideBy);
    }

    @Override
    public void decide(String waiverId, Approver approver, boolean granted, String reason) {
        Learner learner = learners.lock(store.get(waiverId).trainingId());
        Waiver waiver = store.lock(waiverId);
        waiver.expect(WaiverState.REQUESTED);
        refuseTheSamePerson(waiver, learner);
        if (granted) {
            refuseWithoutSupervisor(waiver, learner);
        } else if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "Say why not; the chief reads it.");
        }
        journal.note(waiver, granted ? WaiverEventKind.APPROVED : WaiverEventKind.DECLINED, reason, approver.role());
    }

    @Override
    public Instant grant(String waiverId) {
        Learner learner = learners.lock(store.get(waiverId).trainingId());
        Waiver waiver = store.lock(waiverId).granted(now());
        store.update(waiver);
        journal.note(waiver, WaiverEventKind.GRANTED, null, null);
        feed.waived(waiver.trainingId(), waiver.id(), waiver.endsAt());
        news.granted(waiver, learner);
        return waiver.endsAt();
    }

    @Override
    public void refuse(String waiverId) {
        closing.refuse(waiverId);
    }

    @Override
    public void lapse(String waiverId) {
        closing.lapse(waiverId);
    }

    @Override
    public void expire(String waiverId) {
        closing.expire(waiverId);
    }

    @Override
    public void end(String waiverId) {
        closing.end(waiverId, "the case was ended.");
    }

    private void refuseTheSamePerson(Waiver waiver, Learner learner) {
        String me = actor.get().userId();
        boolean answered = store.events(waiver.id()).stream()
                .anyMatch(event ->
                        event.kind() == WaiverEventKind.APPROVED && event.by().equals(me));
        if (answered || me.equals(waiver.requestedBy()) || me.equals(learner.userId())) {
            throw Refusal.forbidden("Two people decide on a waiver, and neither is the learner or has asked for it."
                    + " Leave it to somebody else.");
        }
    }

    private void refuseWithoutSupervisor(Waiver waiver, Learner learner) {
        boolean certified = certificates.holders(learner.specialtyCode(), now()).stream()
                .anyMatch(holder -> holder.userId().equals(waiver.supervisorUserId()));
        if (!certified) {
            throw Refusal.conflict(
                    "The supervising trainer's certificate is not valid any more. Say no, and ask the chief"
                            + " for a new request with another trainer.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
