package health.sts.delivery.attendance;

import static health.sts.delivery.attendance.Classroom.CO;
import static health.sts.delivery.attendance.Classroom.END;
import static health.sts.delivery.attendance.Classroom.LEAD;
import static health.sts.delivery.attendance.Classroom.SESSION;
import static health.sts.delivery.attendance.Classroom.START;
import static health.sts.delivery.attendance.Classroom.STRANGER;
import static health.sts.delivery.attendance.Classroom.learnerActor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.delivery.attendance.CheckIn.Answer;
import health.sts.delivery.attendance.CheckIn.Reply;
import health.sts.delivery.attendance.CheckIn.Shown;
import health.sts.shared.Actor;
import health.sts.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckInTest {

    private static final Duration WINDOW = Duration.ofSeconds(30);

    private final Classroom room = new Classroom();

    @BeforeEach
    void atTheStart() {
        room.now = START;
    }

    @AfterEach
    void closeTheDatabase() {
        room.close();
    }

    @Test
    void aLearnerInTheRoomChecksInOnce() {
        Reply reply = checkIn(1, shown(LEAD).code());
        assertThat(reply.answer()).isEqualTo(Answer.DONE);
        assertThat(checkIn(1, shown(LEAD).code()).answer()).isEqualTo(Answer.ALREADY);
        assertThat(shown(CO).checkedIn()).isEqualTo(1);
        assertThat(room.lines.get(room.lines.size() - 1).step()).isEqualTo("checkIn");
    }

    @Test
    void theCodeOfTheWindowBeforeIsGoodAndTheOneBeforeThatHasExpired() {
        String code = shown(LEAD).code();
        room.now = START.plus(WINDOW);
        assertThat(shown(LEAD).code()).isNotEqualTo(code);
        assertThat(look(1, code).answer()).isEqualTo(Answer.READY);
        room.now = START.plus(WINDOW).plus(WINDOW).minusMillis(1);
        assertThat(look(1, code).answer()).isEqualTo(Answer.READY);
        room.now = START.plus(WINDOW).plus(WINDOW);
        assertThat(look(1, code).answer()).isEqualTo(Answer.EXPIRED);
        assertThat(checkIn(1, code).sentence()).contains("Scan the one that is shown now");
    }

    @Test
    void itIsReadAloudAndTypedInAnyWay() {
        String code = shown(LEAD).code();
        assertThat(look(1, " " + code.toLowerCase().substring(0, 4) + " " + code.substring(4) + " ")
                        .answer())
                .isEqualTo(Answer.READY);
    }

    @Test
    void anotherSessionsCodeAndNoCodeAreNotGood() {
        String other = new CheckInCode("SES-2", "a secret of this session", WINDOW).at(room.now);
        assertThat(look(1, other).answer()).isEqualTo(Answer.EXPIRED);
        assertThat(look(1, "").answer()).isEqualTo(Answer.EXPIRED);
        assertThat(look(1, null).answer()).isEqualTo(Answer.EXPIRED);
    }

    @Test
    void itOpensAQuarterOfAnHourBeforeAndEndsWithTheSession() {
        Instant opens = START.minus(Duration.ofMinutes(15));
        assertThat(lookWithTheRightCode(opens.minusMillis(1)).answer()).isEqualTo(Answer.TOO_EARLY);
        assertThat(lookWithTheRightCode(opens).answer()).isEqualTo(Answer.READY);
        assertThat(lookWithTheRightCode(END.minusMillis(1)).answer()).isEqualTo(Answer.READY);
        assertThat(lookWithTheRightCode(END).answer()).isEqualTo(Answer.TOO_LATE);
        assertThat(lookWithTheRightCode(END).sentence()).contains("tell the trainer");
    }

    @Test
    void noCodeIsShownOutsideItsTime() {
        room.now = START.minus(Duration.ofMinutes(16));
        assertThat(shown(LEAD).code()).isNull();
        room.now = END;
        assertThat(shown(LEAD).code()).isNull();
        assertThat(shown(LEAD).over(room.now)).isTrue();
    }

    @Test
    void whoHasNoSeatOrOnlyWaitsCannotCheckIn() {
        String code = shown(LEAD).code();
        assertThat(look(9, code).answer()).isEqualTo(Answer.NO_SEAT);
        assertThat(checkIn(4, code).answer()).isEqualTo(Answer.NO_SEAT);
    }

    @Test
    void onlyTheTrainersOfTheSessionShowTheCode() {
        assertThatThrownBy(() -> shown(STRANGER)).isInstanceOf(Refusal.class).hasMessageContaining("trainers");
        assertThatThrownBy(() -> shown(learnerActor(1))).isInstanceOf(Refusal.class);
    }

    @Test
    void whoComesLateIsProposedFewerMinutesAndTheLeadDecides() {
        checkIn(1, shown(LEAD).code());
        room.now = START.plus(Duration.ofMinutes(25)).plusSeconds(30);
        checkIn(2, shown(LEAD).code());
        room.actor = LEAD;
        var rows = room.book.register(SESSION).rows();
        assertThat(rows).extracting(Attendance.Row::proposed).containsExactly(240, 215, null);
        assertThat(rows).extracting(Attendance.Row::draft).containsOnlyNulls();
        room.type(null, 240);
        assertThat(room.book.register(SESSION).rows())
                .extracting(Attendance.Row::shown)
                .containsExactly(240, 240, null);
    }

    private Shown shown(Actor who) {
        room.actor = who;
        return room.checkIn.shown(SESSION);
    }

    private Reply look(int learner, String code) {
        room.actor = learnerActor(learner);
        return room.checkIn.look(SESSION, code);
    }

    private Reply checkIn(int learner, String code) {
        room.actor = learnerActor(learner);
        return room.checkIn.checkIn(SESSION, code);
    }

    private Reply lookWithTheRightCode(Instant time) {
        room.now = time;
        return look(1, new CheckInCode(SESSION, "a secret of this session", WINDOW).at(time));
    }
}
