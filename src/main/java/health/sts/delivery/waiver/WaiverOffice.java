package health.sts.delivery.waiver;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.certification.Certificates;
import health.sts.delivery.DeliverySettings;
import health.sts.delivery.Learner;
import health.sts.delivery.access.AccessFeed;
import health.sts.delivery.training.Learners;
import health.sts.delivery.waiver.WaiverStore.Event;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a waiver. The learner's row is locked before the waiver's, as everywhere in this module. */
@Service
@Transactional
class WaiverOffice implements WaiverSteps {

    private final WaiverStore store;
    private final WaiverChecks checks;
    private final Learners learners;
    private final Certificates certificates;
    private final AccessFeed feed;
    private final WaiverNews news;
    private final DecisionLedger ledger;
    private final CurrentActor actor;
    private final DeliverySettings settings;
    private final Clock clock;

    WaiverOffice(
            WaiverStore store,
            WaiverChecks checks,
            Learners learners,
            Certificates certificates,
            AccessFeed feed,
            WaiverNews news,
            DecisionLedger ledger,
            CurrentActor actor,
            DeliverySettings settings,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.learners = learners;
        this.certificates = certificates;
        this.feed = feed;
        this.news = news;
        this.ledger = ledger;
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
                decideBy.plus(Duration.ofHours(request.hours())),
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
        happened(waiver, "REQUESTED", waiver.reason(), Role.DEPT_CHIEF);
        news.requested(waiver, learner);
        return new Opened(waiver.id(), learner.userId(), learner.siteId(), decideBy);
    }

    @Override
    public void decide(String waiverId, Approver approver, boolean granted, String reason) {
        Learner learner = lockLearner(waiverId);
        Waiver waiver = store.lock(waiverId);
        waiver.expect(WaiverState.REQUESTED);
        refuseTheSamePerson(waiver, learner);
        if (granted) {
            refuseWithoutSupervisor(waiver, learner);
        } else if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "Say why not; the chief reads it.");
        }
        happened(waiver, granted ? "APPROVED" : "DECLINED", reason, approver.role());
    }

    @Override
    public Instant grant(String waiverId) {
        Learner learner = lockLearner(waiverId);
        Waiver waiver = store.lock(waiverId).granted(now());
        store.update(waiver);
        happened(waiver, "GRANTED", null, null);
        feed.waived(waiver.trainingId(), waiver.id(), waiver.endsAt());
        news.granted(waiver, learner);
        return waiver.endsAt();
    }

    @Override
    public void refuse(String waiverId) {
        turnDown(waiverId, WaiverState.REFUSED, "it was refused.");
    }

    @Override
    public void lapse(String waiverId) {
        turnDown(waiverId, WaiverState.LAPSED, "it was not answered in time, which is a no.");
    }

    @Override
    public void expire(String waiverId) {
        Learner learner = lockLearner(waiverId);
        Waiver waiver = store.lock(waiverId).expired(now());
        over(waiver, learner, "its time is over.", "REVOKED", null);
    }

    @Override
    public void end(String waiverId) {
        end(waiverId, "The case was ended.");
    }

    /** Ends what is open, for a reason; nothing where it has ended. */
    void end(String waiverId, String reason) {
        Learner learner = lockLearner(waiverId);
        Waiver before = store.lock(waiverId);
        if (before.state() == WaiverState.REQUESTED) {
            Waiver waiver = before.ended(now());
            store.update(waiver);
            happened(waiver, "ENDED", reason, null);
            news.turnedDown(waiver, learner, reason);
        } else if (before.state() == WaiverState.GRANTED) {
            over(before.ended(now()), learner, reason, "ENDED", reason);
        }
    }

    private void turnDown(String waiverId, WaiverState how, String why) {
        Learner learner = lockLearner(waiverId);
        Waiver waiver = store.lock(waiverId).turnedDown(how, now());
        store.update(waiver);
        happened(waiver, how.name(), null, null);
        news.turnedDown(waiver, learner, why);
    }

    private void over(Waiver waiver, Learner learner, String why, String kind, String reason) {
        store.update(waiver);
        happened(waiver, kind, reason, null);
        feed.waiverEnded(waiver.trainingId(), waiver.id(), why);
        news.over(waiver, learner, why);
    }

    private void refuseTheSamePerson(Waiver waiver, Learner learner) {
        String me = actor.get().userId();
        boolean answered = store.events(waiver.id()).stream()
                .anyMatch(event -> event.kind().equals("APPROVED") && event.by().equals(me));
        if (answered || me.equals(waiver.requestedBy()) || me.equals(learner.userId())) {
            throw Refusal.forbidden(
                    "Two people decide on a waiver, neither of them who asked for it nor the learner. Leave it to somebody else.");
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

    private Learner lockLearner(String waiverId) {
        return learners.lock(store.get(waiverId).trainingId());
    }

    private void happened(Waiver waiver, String kind, String reason, Role role) {
        Actor acting = actor.get();
        store.insert(
                waiver.id(),
                new Event(
                        kind,
                        reason == null || reason.isBlank() ? null : reason.strip(),
                        acting.userId(),
                        role == null ? null : role.group(),
                        now()));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("waiver", waiver.id());
        content.put("training", waiver.trainingId());
        content.put("physician", waiver.physicianId());
        content.put("hours", waiver.hours());
        content.put("supervisor", waiver.supervisorUserId());
        content.put("reason", reason);
        content.put("endsAt", waiver.endsAt() == null ? null : waiver.endsAt().toString());
        ledger.record(new LedgerEntry(
                kind.equals("APPROVED") || kind.equals("DECLINED") ? Kind.DECISION : Kind.CHANGE,
                "waiver" + kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT),
                kind,
                "waiver",
                waiver.id(),
                waiver.id(),
                content));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
