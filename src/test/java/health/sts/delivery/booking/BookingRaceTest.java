package health.sts.delivery.booking;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings.Outcome;
import health.sts.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many people at the same moment: a thread for each of them, all behind one barrier. */
@StsTest
class BookingRaceTest {

    @Autowired
    Bookings bookings;

    @Autowired
    Campus campus;

    @Autowired
    SeatFixture fixture;

    @Test
    void ofFiveHundredPeopleFiftyGetTheLastFiftySeatsAndTheOthersWaitInOrder() throws Exception {
        Term term = campus.open(500, 60);
        List<String> people = campus.extras(term, 500);
        String session = fixture.session(term, SessionKind.CLASS, 50, 20);

        List<Outcome> outcomes = together(500, i -> book(term, i, people.get(i), session));

        assertThat(outcomes).filteredOn(Outcome.SEAT::equals).hasSize(50);
        assertThat(outcomes).filteredOn(Outcome.WAITING::equals).hasSize(450);
        assertThat(fixture.seated(session)).hasSize(50).doesNotHaveDuplicates();
        assertThat(fixture.numbers(session))
                .isEqualTo(IntStream.rangeClosed(1, 450).boxed().toList());
        assertThat(fixture.seated(session)).doesNotContainAnyElementsOf(fixture.waiting(session));
        assertThat(fixture.counts(session).values())
                .extracting(Object::toString)
                .containsExactly("50", "450", "451");
    }

    @Test
    void seatsGivenUpAtTheSameMomentGoToThoseWhoWaitLongest() throws Exception {
        Term term = campus.open(40, 60);
        List<String> people = campus.extras(term, 40);
        String session = fixture.session(term, SessionKind.CLASS, 10, 20);
        for (int i = 0; i < 40; i++) {
            book(term, i, people.get(i), session);
        }
        List<String> next = fixture.waiting(session).subList(0, 10);

        together(10, i -> cancel(term, i, people.get(i), session));

        assertThat(fixture.seated(session)).containsExactlyInAnyOrderElementsOf(next);
        assertThat(fixture.numbers(session))
                .isEqualTo(IntStream.rangeClosed(11, 30).boxed().toList());
    }

    /** Everybody changes between two classes while others give up seats in them: whoever is locked is locked in one order. */
    @Test
    void peopleWhoChangeToAndFroNeverStopEachOther() throws Exception {
        Term term = campus.open(24, 60);
        List<String> people = campus.extras(term, 24);
        String one = fixture.session(term, SessionKind.CLASS, 8, 20);
        String other = fixture.session(term, SessionKind.CLASS, 8, 21);
        for (int i = 0; i < 24; i++) {
            book(term, i, people.get(i), i % 2 == 0 ? one : other);
        }

        together(24, i -> {
            for (int round = 0; round < 3; round++) {
                try {
                    book(term, i, people.get(i), (i + round) % 2 == 0 ? other : one);
                } catch (Refusal fullOrChangedMeanwhile) {
                    assertThat(fullOrChangedMeanwhile.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                }
                try {
                    cancel(term, i, people.get(i), (i + round) % 2 == 0 ? one : other);
                } catch (Refusal nothingThere) {
                    assertThat(nothingThere.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                }
            }
            return Outcome.SEAT;
        });

        for (String session : List.of(one, other)) {
            assertThat(fixture.seated(session)).hasSizeLessThanOrEqualTo(8);
            assertThat(fixture.counts(session).get("taken"))
                    .isEqualTo(fixture.seated(session).size());
            assertThat(fixture.counts(session).get("waiting"))
                    .isEqualTo(fixture.waiting(session).size());
        }
        assertThat(fixture.seated(one)).noneMatch(fixture.seated(other)::contains);
        for (int i = 0; i < 24; i++) {
            assertThat(fixture.occupations(user(term, i))).hasSizeLessThanOrEqualTo(1);
        }
    }

    private Outcome book(Term term, int i, String training, String session) {
        return campus.as(user(term, i), () -> bookings.book(training, session));
    }

    private Outcome cancel(Term term, int i, String training, String session) {
        campus.as(user(term, i), () -> bookings.cancel(training, session, "On call that day"));
        return Outcome.SEAT;
    }

    private static String user(Term term, int i) {
        return "x" + (i + 1) + "n" + term.staff().n();
    }

    private static List<Outcome> together(int people, IntFunction<Outcome> act) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(people);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Callable<Outcome>> work = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int mine = i;
                work.add(() -> {
                    barrier.await();
                    return act.apply(mine);
                });
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> done : threads.invokeAll(work)) {
                outcomes.add(done.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
