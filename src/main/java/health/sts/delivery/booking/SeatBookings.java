package health.sts.delivery.booking;

import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import health.sts.delivery.training.Learners;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Bookings by the rules of this package, one transaction for each. */
@Service
class SeatBookings implements Bookings {

    private static final Logger LOG = LoggerFactory.getLogger(SeatBookings.class);
    private static final int TRIES = 4;

    private final SeatChanges changes;
    private final Enrolment enrolment;
    private final Turnstiles turnstiles;
    private final Learners learners;
    private final Roster roster;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    SeatBookings(
            SeatChanges changes,
            Enrolment enrolment,
            Turnstiles turnstiles,
            Learners learners,
            Roster roster,
            PlatformTransactionManager transactions) {
        this.changes = changes;
        this.enrolment = enrolment;
        this.turnstiles = turnstiles;
        this.learners = learners;
        this.roster = roster;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Outcome book(String trainingId, String sessionId) {
        return turnstiles.through(sessionId, () -> transaction.execute(status -> changes.book(trainingId, sessionId)));
    }

    @Override
    @Transactional
    public void takeSeat(String trainingId, String sessionId) {
        changes.take(trainingId, sessionId);
    }

    @Override
    public void cancel(String trainingId, String sessionId, String reason) {
        turnstiles.through(
                sessionId,
                () -> transaction.execute(status -> {
                    changes.cancel(trainingId, sessionId, reason);
                    return null;
                }));
    }

    @Override
    @Transactional
    public String rebook(String trainingId, SessionKind kind) {
        return enrolment.rebook(trainingId, kind);
    }

    @Override
    public List<EnrolmentResult> enrol(Collection<String> trainingIds, SessionKind kind) {
        List<Learner> people = learners.of(trainingIds);
        Map<String, PhysicianView> names =
                roster.physiciansOf(people.stream().map(Learner::physicianId).toList()).stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, Function.identity()));
        return people.stream()
                .map(person -> enrol(person.trainingId(), kind, name(person, names.get(person.physicianId()))))
                .toList();
    }

    private EnrolmentResult enrol(String trainingId, SessionKind kind, String name) {
        for (int attempt = 1; ; attempt++) {
            try {
                return apart.execute(status -> enrolment.enrol(trainingId, kind, name));
            } catch (Refusal refusal) {
                return failed(trainingId, name, refusal.getMessage());
            } catch (ConcurrencyFailureException race) {
                if (attempt == TRIES) {
                    return failed(trainingId, name, "Others booked at the same moment. Enrol this person once more.");
                }
            } catch (RuntimeException fault) {
                LOG.error("{} could not be enrolled", trainingId, fault);
                return failed(
                        trainingId,
                        name,
                        "Something went wrong on our side, and nothing was booked. Try again; if it happens again, tell the administrators.");
            }
        }
    }

    private static EnrolmentResult failed(String trainingId, String name, String sentence) {
        return new EnrolmentResult(trainingId, name, null, false, sentence);
    }

    private static String name(Learner learner, PhysicianView person) {
        return person == null ? learner.userId() : person.name();
    }
}
