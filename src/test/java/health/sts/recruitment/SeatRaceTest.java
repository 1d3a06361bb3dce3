package health.sts.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.program.Seats;
import health.sts.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Fifty candidates at the same moment and ten seats, some of which are given back meanwhile. */
@StsTest
class SeatRaceTest {

    private static final int CANDIDATES = 50;
    private static final int AT_ONCE = 8;

    @Autowired
    SeatStore seats;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String wave = Ids.next("WAV");

    @Test
    void neverTwoInOneSeat() throws Exception {
        transaction.executeWithoutResult(status -> seats.plan(wave, Map.of(Ward.UROLOGY, new Seats(8, 10))));

        List<Boolean> held = together(candidate -> seats.hold(wave, Ward.UROLOGY, candidate));

        assertThat(held).filteredOn(seat -> seat).hasSize(10);
        assertThat(holders()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void aSeatThatIsGivenBackIsGivenToOneOther() throws Exception {
        transaction.executeWithoutResult(status -> seats.plan(wave, Map.of(Ward.UROLOGY, new Seats(8, 10))));

        together(candidate -> seats.hold(wave, Ward.UROLOGY, candidate)
                && seats.reopen(wave, Ward.UROLOGY, candidate)
                && seats.hold(wave, Ward.UROLOGY, candidate));

        assertThat(holders()).hasSize(10).doesNotHaveDuplicates();
    }

    private List<String> holders() {
        return jdbc.sql("select candidacy_id from trainer_seat where wave_id = :wave and state = 'HELD'")
                .param("wave", wave)
                .query(String.class)
                .list();
    }

    /** Each candidate in a transaction of its own, eight at a time behind one barrier. */
    private List<Boolean> together(java.util.function.Predicate<String> act) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<List<Boolean>>> work = new ArrayList<>();
            for (int thread = 0; thread < AT_ONCE; thread++) {
                List<String> mine = IntStream.range(0, CANDIDATES)
                        .filter(number -> number % AT_ONCE == work.size())
                        .mapToObj(number -> wave + "-" + number)
                        .toList();
                work.add(() -> {
                    barrier.await();
                    return mine.stream()
                            .map(candidate -> transaction.execute(status -> act.test(candidate)))
                            .toList();
                });
            }
            List<Boolean> results = new ArrayList<>();
            for (Future<List<Boolean>> done : threads.invokeAll(work)) {
                results.addAll(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
