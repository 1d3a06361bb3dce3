package health.sts.delivery.session;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.delivery.Classrooms;
import health.sts.delivery.SessionKind;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One thing at one time, whoever comes first, also where nobody ever occupied it before. */
@StsTest
class OccupationsTest {

    private static final int AT_ONCE = 20;

    @Autowired
    Occupations occupations;

    @Autowired
    SessionReads sessions;

    @Autowired
    Classrooms classrooms;

    @Autowired
    Ward ward;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void backToBackIsFreeAndAnOverlapIsNot() {
        Staff staff = ward.open();
        String session = session(staff);
        String other = session(staff);
        String room = Occupations.room(Ids.next("ROM"));
        Instant ten = Instant.parse("2027-03-01T15:00:00Z");
        transaction.executeWithoutResult(status -> {
            assertThat(occupations.occupy(room, session, ten, ten.plusSeconds(3600)))
                    .isEmpty();
            assertThat(occupations.occupy(room, other, ten.plusSeconds(3600), ten.plusSeconds(7200)))
                    .isEmpty();
            assertThat(occupations.occupy(room, other, ten.plusSeconds(3599), ten.plusSeconds(7200)))
                    .hasValueSatisfying(busy -> assertThat(busy.sessionId()).isEqualTo(session));
        });
        transaction.executeWithoutResult(status -> occupations.freeAll(session));
        assertThat(occupations.overlapping(List.of(room), ten, ten.plusSeconds(7200), null))
                .extracting(Occupations.Busy::sessionId)
                .containsExactly(other);
    }

    @Test
    void oneOfTwentyAtOnceGetsARoomThatNobodyEverHad() throws Exception {
        Staff staff = ward.open();
        String room = Occupations.room(Ids.next("ROM"));
        String person = Occupations.person("nobody" + staff.n());
        Instant ten = Instant.parse("2027-03-01T15:00:00Z");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            ids.add(session(staff));
        }
        CyclicBarrier barrier = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Boolean>> tries = ids.stream()
                    .map(id -> threads.submit(() -> {
                        barrier.await();
                        return transaction.execute(status -> {
                            occupations.lock(List.of(room, person));
                            return occupations
                                            .occupy(room, id, ten, ten.plusSeconds(3600))
                                            .isEmpty()
                                    && occupations
                                            .occupy(person, id, ten, ten.plusSeconds(3600))
                                            .isEmpty();
                        });
                    }))
                    .toList();
            List<Boolean> got = new ArrayList<>();
            for (Future<Boolean> one : tries) {
                got.add(one.get());
            }
            assertThat(got).filteredOn(won -> won).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(occupations.overlapping(List.of(room, person), ten, ten.plusSeconds(1), null))
                .hasSize(2);
    }

    @Test
    void aSessionIsReadAndLockedWithTheNameOfItsRoom() {
        Staff staff = ward.open();
        String id = session(staff);
        SessionView read = sessions.get(id);
        assertThat(transaction.<SessionView>execute(status -> sessions.lock(id)))
                .isEqualTo(read);
        assertThat(read.virtual()).isTrue();
        assertThat(sessions.of(List.of(id, "SES-NONE"))).containsExactly(read);
    }

    private String session(Staff staff) {
        return classrooms.session(staff, Ward.UROLOGY, SessionKind.CLASS, Duration.ofDays(160), Duration.ofHours(4));
    }
}
