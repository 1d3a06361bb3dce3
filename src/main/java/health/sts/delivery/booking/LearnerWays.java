package health.sts.delivery.booking;

import health.sts.delivery.Learner;
import health.sts.delivery.MissingStep;
import health.sts.delivery.SessionKind;
import health.sts.delivery.TrainingState;
import health.sts.delivery.booking.LearnerWay.Happened;
import health.sts.delivery.booking.LearnerWay.Offer;
import health.sts.delivery.booking.LearnerWay.Place;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.training.Learners;
import health.sts.delivery.training.Refreshers;
import health.sts.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one learner's way with what they can choose from; the same few statements for any number of sessions. */
@Service
// Not read-only: asking the table about refreshers is kept in the history of decisions, which PostgreSQL would refuse.
@Transactional
public class LearnerWays {

    private static final int NEWEST = 50;

    private final Learners learners;
    private final SessionReads sessions;
    private final FittingSessions fitting;
    private final SeatRows rows;
    private final SeatPast past;
    private final SeatRules rules;
    private final BookingRights rights;
    private final Refreshers refreshers;

    LearnerWays(
            Learners learners,
            SessionReads sessions,
            FittingSessions fitting,
            SeatRows rows,
            SeatPast past,
            SeatRules rules,
            BookingRights rights,
            Refreshers refreshers) {
        this.learners = learners;
        this.sessions = sessions;
        this.fitting = fitting;
        this.rows = rows;
        this.past = past;
        this.rules = rules;
        this.rights = rights;
        this.refreshers = refreshers;
    }

    /** The way of the person acting: the training asked for, else the open or newest one; none where they are no learner. */
    public Optional<LearnerWay> mine(String trainingId) {
        List<Learner> own = learners.ofUser(rights.userId());
        if (trainingId != null && !trainingId.isBlank()) {
            return Optional.of(way(
                    own.stream()
                            .filter(learner -> learner.trainingId().equals(trainingId))
                            .findFirst()
                            .orElseThrow(() -> Refusal.notFound("You have no training " + trainingId + ".")),
                    false));
        }
        return own.stream()
                .min(Comparator.comparing((Learner learner) -> learner.state().ended()))
                .map(learner -> way(learner, false));
    }

    /** Somebody's way; a refusal where the person acting has no part in it. */
    public LearnerWay of(String trainingId) {
        Learner learner = learners.get(trainingId);
        return way(learner, rights.reads(learner));
    }

    private LearnerWay way(Learner learner, boolean mayEnrol) {
        List<HeldSeat> held = rows.openOf(learner.trainingId());
        List<SessionKind> needed = needed(learner);
        Set<String> ids = new LinkedHashSet<>(needed.isEmpty() ? List.of() : fitting.ids(learner, needed));
        Set<String> toChoose = Set.copyOf(ids);
        held.forEach(one -> ids.add(one.sessionId()));
        Map<String, SessionView> known =
                sessions.of(ids).stream().collect(Collectors.toMap(SessionView::sessionId, Function.identity()));
        List<SeatPast.Line> lines = past.of(learner.trainingId(), NEWEST);
        long missed =
                lines.stream().filter(line -> line.kind().equals("NO_SHOW")).count();
        return new LearnerWay(
                learner,
                mayEnrol,
                places(learner, held, known),
                offers(learner, needed, held, toChoose.stream().map(known::get).toList()),
                lines.stream().anyMatch(line -> line.kind().equals("NO_SHOW")) && rules.waitsOnly(learner),
                lines.isEmpty() && !learner.state().ended() && rules.registrationOver(learner),
                lines.stream()
                        .map(line ->
                                new Happened(line.sessionId(), words(line.kind()), line.reason(), line.by(), line.at()))
                        .toList());
    }

    private List<Place> places(Learner learner, List<HeldSeat> held, Map<String, SessionView> known) {
        boolean waits = held.stream().anyMatch(one -> !one.seat());
        Map<String, Integer> numbers = waits ? rows.places(learner.trainingId()) : Map.of();
        return held.stream()
                .map(one ->
                        place(known.get(one.sessionId()), one.seat() ? 0 : numbers.getOrDefault(one.sessionId(), 1)))
                .sorted(Comparator.comparing((Place place) -> place.session().startsAt()))
                .toList();
    }

    private Place place(SessionView session, int number) {
        var closes = rules.closes(session);
        return new Place(session, number, closes, rules.now().isBefore(closes));
    }

    private List<Offer> offers(
            Learner learner, List<SessionKind> needed, List<HeldSeat> held, List<SessionView> toChoose) {
        Set<String> mine = held.stream().map(HeldSeat::sessionId).collect(Collectors.toSet());
        Map<String, SessionKind> own = held.stream().collect(Collectors.toMap(HeldSeat::sessionId, HeldSeat::kind));
        List<Fit> fits = fitting.of(learner, toChoose).stream()
                .filter(fit -> !mine.contains(fit.session().sessionId()))
                .map(fit -> withoutExchanged(fit, own))
                .toList();
        List<Offer> offers = new ArrayList<>();
        for (SessionKind kind : needed) {
            List<Fit> ofKind =
                    fits.stream().filter(fit -> fit.session().kind() == kind).toList();
            offers.add(new Offer(
                    kind,
                    ofKind.stream()
                            .filter(fit -> fit.possible() && rules.now().isBefore(rules.closes(fit.session())))
                            .toList(),
                    ofKind.stream().filter(fit -> fit.clinic() != null).toList(),
                    ofKind.stream()
                            .filter(fit -> fit.clinic() == null && fit.busyWith() != null)
                            .toList()));
        }
        return offers;
    }

    /** A session that only clashes with the one it would take the place of does not clash. */
    private static Fit withoutExchanged(Fit fit, Map<String, SessionKind> own) {
        boolean exchanged = fit.busyWith() != null
                && own.get(fit.busyWith()) == fit.session().kind();
        return exchanged ? new Fit(fit.session(), fit.clinic(), null) : fit;
    }

    /** Who has completed needs a refresher before go-live by the access decision, or later once a year. */
    private List<SessionKind> needed(Learner learner) {
        if (learner.state().ended()) {
            boolean refresher = learner.state() == TrainingState.COMPLETED
                    && (learner.missing() == MissingStep.REFRESHER
                            || !refreshers.asked(List.of(learner.trainingId())).isEmpty());
            return refresher ? List.of(SessionKind.REFRESHER) : List.of();
        }
        List<SessionKind> kinds = new ArrayList<>();
        if (learner.classAt() == null || SeatRules.classAgain(learner)) {
            kinds.add(SessionKind.CLASS);
        }
        if (learner.labAt() == null) {
            kinds.add(SessionKind.LAB);
        }
        if (learner.missing() == MissingStep.REFRESHER) {
            kinds.add(SessionKind.REFRESHER);
        }
        return kinds;
    }

    private static String words(String kind) {
        return switch (kind) {
            case "BOOKED" -> "Seat booked";
            case "WAITLISTED" -> "On the waiting list";
            case "PROMOTED" -> "Moved up from the waiting list";
            case "SKIPPED" -> "Passed over on the waiting list";
            case "CANCELLED" -> "Seat or place ended";
            case "ATTENDED" -> "Attended";
            case "MAKE_UP" -> "Make-up needed";
            case "REBOOK" -> "Too much missed, to be booked again";
            case "NO_SHOW" -> "Not there";
            default -> kind.toLowerCase(Locale.ROOT);
        };
    }
}
