package health.sts.delivery.web;

import health.sts.delivery.Access;
import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import health.sts.delivery.TrainingState;
import health.sts.delivery.booking.LearnerWay;
import health.sts.delivery.booking.LearnerWay.Place;

/**
 * The one thing that a learner does next.
 *
 * @param title what it is, in the second person
 * @param sentence why, by when, or what happens by itself
 * @param button what the button says, or null where nothing can be done on our pages
 * @param link where it leads
 */
record NextStep(String title, String sentence, String button, String link) {

    static NextStep of(LearnerWay way) {
        Learner learner = way.learner();
        if (learner.state() == TrainingState.LEFT) {
            return wait("Nothing: you are no longer in this wave", "Your training for it has ended.");
        }
        if (learner.state() == TrainingState.NOT_PROFICIENT) {
            return wait(
                    "Speak with your department chief",
                    "The test was not passed after coaching and another class, so there is no access for now.");
        }
        NextStep seat = classSeat(way);
        if (seat != null) {
            return seat;
        }
        return switch (learner.missing()) {
            case PRIVACY ->
                wait(
                        "Complete the privacy module",
                        "You find it in the learning management system. It shows here after the next import.");
            case ELEARNING ->
                wait(
                        "Complete the e-learning",
                        "You find it in the learning management system, and it comes before your class. It shows here after the next import.");
            case CLASS -> attend(way, SessionKind.CLASS);
            case TEST -> test(learner);
            case REFRESHER -> refresher(way);
            case NONE -> last(way);
        };
    }

    private static NextStep classSeat(LearnerWay way) {
        boolean open = way.offers().stream().anyMatch(offer -> offer.kind() == SessionKind.CLASS);
        if (!open || way.seatOf(SessionKind.CLASS) != null) {
            return null;
        }
        return book(way, SessionKind.CLASS, "class");
    }

    private static NextStep refresher(LearnerWay way) {
        return way.seatOf(SessionKind.REFRESHER) == null
                ? book(way, SessionKind.REFRESHER, "refresher")
                : attend(way, SessionKind.REFRESHER);
    }

    private static NextStep last(LearnerWay way) {
        boolean lab = way.offers().stream().anyMatch(offer -> offer.kind() == SessionKind.LAB);
        if (lab) {
            return way.seatOf(SessionKind.LAB) == null
                    ? book(way, SessionKind.LAB, "personalisation lab")
                    : attend(way, SessionKind.LAB);
        }
        if (way.offers().stream().anyMatch(offer -> offer.kind() == SessionKind.REFRESHER)) {
            return refresher(way);
        }
        return wait(
                "Nothing: you are done",
                way.learner().access() == Access.ELIGIBLE
                        ? "You are eligible for access at go-live."
                        : "What is left happens by itself.");
    }

    private static NextStep test(Learner learner) {
        return wait(
                learner.attempts() == 0 ? "Take the proficiency test" : "Take the proficiency test again",
                "%s Your result shows here once it is recorded."
                        .formatted(
                                learner.attempts() == 0
                                        ? "It takes 20 to 30 minutes in the test system, within 7 days of your class."
                                        : "Attempts so far: " + learner.attempts() + "."));
    }

    private static NextStep book(LearnerWay way, SessionKind kind, String name) {
        Place waiting = way.waitOf(kind);
        if (waiting != null) {
            return new NextStep(
                    "You wait for a " + name,
                    "Place %d on the waiting list of %s. You get the seat by itself when your turn comes, or choose one with free seats."
                            .formatted(waiting.number(), waiting.when()),
                    "See the sessions",
                    "#" + kind.name());
        }
        if (way.registrationOver()) {
            return wait(
                    "Ask for a " + name,
                    "Registration for your wave has closed. Your training manager or department chief can still enrol you.");
        }
        if (!planned(way, kind)) {
            return wait(
                    "Wait for your " + name,
                    "No session that fits you is planned yet. You find new ones here; your training manager plans them.");
        }
        return new NextStep(
                "Choose your " + name,
                "Pick one that suits you; seats go to whoever books first.",
                "Choose a " + name,
                "#" + kind.name());
    }

    private static boolean planned(LearnerWay way, SessionKind kind) {
        return way.offers().stream()
                .anyMatch(offer -> offer.kind() == kind && !offer.possible().isEmpty());
    }

    private static NextStep attend(LearnerWay way, SessionKind kind) {
        Place seat = way.seatOf(kind);
        if (seat == null) {
            return wait("Attend your " + kind.title().toLowerCase(java.util.Locale.ROOT), "It has to be booked first.");
        }
        return new NextStep(
                "Attend your " + kind.title().toLowerCase(java.util.Locale.ROOT) + ": " + seat.when(),
                seat.session().virtual()
                        ? "It is virtual; the link stands with the session."
                        : "In " + seat.session().roomName() + ".",
                "Open the session",
                "/sessions/" + seat.session().sessionId());
    }

    private static NextStep wait(String title, String sentence) {
        return new NextStep(title, sentence, null, null);
    }
}
