package health.sts.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.program.WaveDetails;
import health.sts.program.WaveView;
import health.sts.program.WaveWarning;
import health.sts.program.Waves;
import health.sts.recruitment.Restarts.Shortage;
import health.sts.recruitment.Ward.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recruitment begins again: whose seats open, who moves up, and that nominations come in after go-live. */
@StsTest
class RestartsTest {

    @Autowired
    Ward ward;

    @Autowired
    Restarts restarts;

    @Autowired
    RecruitmentBoard board;

    @Autowired
    Candidacies candidacies;

    @Autowired
    Waves waves;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void nominationsComeInAgainAfterGoLiveForTheSpecialtyThatIsShort() {
        Staff staff = ward.open();
        everySeatFilledByNobodyOfInterest(staff);
        live(staff);
        assertThatThrownBy(() -> ward.nominate(staff, staff.p(1), 1, 2, 3))
                .hasMessageContaining("looks for no trainer");
        assertThat(restarts.openWaves()).doesNotContain(staff.wave());

        restart(staff, 1, List.of());
        assertThat(restarts.openWaves()).contains(staff.wave());
        assertThat(restarts.seatsUnderWay().get(staff.wave())).isEqualTo(Map.of(Ward.UROLOGY, 1));
        String candidacy = ward.seated(staff, 1, 2, 3);
        assertThat(board.candidacy(candidacy).state()).isEqualTo(CandidacyState.SIGNATURE);
        assertThat(board.candidacy(candidacy).reserveUntil()).isAfter(clock.instant());
        assertThat(restarts.openWaves()).doesNotContain(staff.wave());
        assertThat(restarts.seatsUnderWay().get(staff.wave())).isEqualTo(Map.of(Ward.UROLOGY, 1));
    }

    @Test
    void seatsOfTrainersWhoAreGoneOpenFirstAndTheCandidacyIsClosed() {
        Staff staff = ward.open();
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        jdbc.sql("update candidacy set state = 'APPOINTED' where id = :id")
                .param("id", candidacy)
                .update();
        jdbc.sql(
                        """
                        update trainer_seat set state = 'FILLED',
                               candidacy_id = case when seat_no = 1 then :candidacy else concat('other', seat_no, :wave) end
                         where wave_id = :wave
                        """)
                .param("candidacy", candidacy)
                .param("wave", staff.wave())
                .update();
        int before = seats(staff);
        restart(staff, 2, List.of(staff.physician(1), staff.physician(6)));
        assertThat(seats(staff)).isEqualTo(before + 1);
        assertThat(restarts.seatsUnderWay().get(staff.wave())).isEqualTo(Map.of(Ward.UROLOGY, 2));
        assertThat(board.candidacy(candidacy).state()).isEqualTo(CandidacyState.SEAT_VACATED);
        assertThat(jdbc.sql("select vacated from recruitment_restart where wave_id = :wave")
                        .param("wave", staff.wave())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void somethingHasToBeMissing() {
        Staff staff = ward.open();
        assertThatThrownBy(() -> restart(staff, 0, List.of())).hasMessageContaining("At least one seat");
    }

    private void restart(Staff staff, int seats, List<String> gone) {
        restarts.open(new Shortage(staff.wave(), Ward.UROLOGY, seats, 2, gone, "1 of 2 trainers is active."));
    }

    private void everySeatFilledByNobodyOfInterest(Staff staff) {
        jdbc.sql(
                        "update trainer_seat set state = 'FILLED', candidacy_id = concat('gone', seat_no, :wave) where wave_id = :wave")
                .param("wave", staff.wave())
                .update();
    }

    private int seats(Staff staff) {
        return board.seats(staff.wave(), Ward.UROLOGY).size();
    }

    private void live(Staff staff) {
        ward.as(staff.user("manager"), () -> {
            WaveView wave = waves.get(staff.wave());
            WaveDetails old = wave.details();
            return waves.change(
                    wave.id(),
                    wave.version(),
                    new WaveDetails(
                            old.name(),
                            old.siteIds(),
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(40),
                            old.zone(),
                            old.parameters(),
                            old.enteredLearners()),
                    EnumSet.allOf(WaveWarning.class));
        });
    }
}
