package health.sts.demo.delivery;

import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Seats;
import health.sts.delivery.booking.Seats.Seat;
import health.sts.delivery.survey.Surveys;
import health.sts.delivery.survey.Surveys.Invitation;
import health.sts.demo.stage.Stage;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Some of those who were in a class say how it was; in one class too few for anybody to read it. */
@Component
@Profile("demo")
class Reactions {

    private static final int ENOUGH = 6;
    private static final int TOO_FEW = 3;
    private static final List<String> COMMENTS = List.of(
            "The cases were the ones I see every day.",
            "Next time with more computers in the room.",
            "Good pace. The order sets alone were worth it.");

    private final Stage stage;
    private final Seats seats;
    private final Surveys surveys;

    Reactions(Stage stage, Seats seats, Surveys surveys) {
        this.stage = stage;
        this.seats = seats;
        this.surveys = surveys;
    }

    void answer(Instant at, String sessionId, Lesson lesson) {
        if (lesson.kind() != SessionKind.CLASS || lesson.luck(9) % 5 == 0) {
            return;
        }
        int left = Delivering.quiet(lesson) ? TOO_FEW : ENOUGH + lesson.luck(8) % 4;
        for (Seat seat : seats.ofSession(sessionId)) {
            if (left == 0) {
                return;
            }
            if (!seat.waiting() && invited(at, seat)) {
                left--;
                int luck = lesson.luck(left + 40);
                stage.act(
                        at.plusSeconds(60L * left),
                        seat.userId(),
                        () -> surveys.answer(sessionId, marks(luck), comment(luck)));
            }
        }
    }

    private boolean invited(Instant at, Seat seat) {
        return stage.system(at, () -> surveys.waiting(seat.userId())).stream()
                .filter(Invitation::open)
                .anyMatch(invitation -> invitation.sessionId().equals(seat.sessionId()));
    }

    private static List<Integer> marks(int luck) {
        return IntStream.range(0, 5)
                .mapToObj(item -> (luck / (item + 1)) % 7 == 0 ? 3 : 4 + (luck / (item + 2)) % 2)
                .toList();
    }

    private static String comment(int luck) {
        return luck % 4 == 0 ? COMMENTS.get(luck / 4 % COMMENTS.size()) : null;
    }
}
