package health.sts.demo.review;

import health.sts.certification.Certificates;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Planned;
import health.sts.demo.stage.Stage;
import health.sts.review.support.Shift;
import health.sts.review.support.ShiftHours;
import health.sts.review.support.ShiftPlace;
import health.sts.review.support.Shifts;
import health.sts.review.support.SupportBoard;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Peer trainers take shifts at the elbow in the first weeks; the training manager confirms who was there. */
@Component
@Profile("demo")
class ShiftScene {

    private static final Logger LOG = LoggerFactory.getLogger(ShiftScene.class);
    private static final int WEEKS = 3;
    private static final int EACH = 3;

    private final Stage stage;
    private final Shifts shifts;
    private final ShiftHours confirming;
    private final SupportBoard board;
    private final Certificates certificates;
    private final OfficeHours hours;

    ShiftScene(
            Stage stage,
            Shifts shifts,
            ShiftHours confirming,
            SupportBoard board,
            Certificates certificates,
            OfficeHours hours) {
        this.stage = stage;
        this.shifts = shifts;
        this.confirming = confirming;
        this.board = board;
        this.certificates = certificates;
        this.hours = hours;
    }

    List<Planned> write(LiveSetting wave) {
        List<Planned> agenda = new ArrayList<>();
        for (int week = 1; week <= WEEKS; week++) {
            int number = week;
            Instant taken = hours.at(wave.day(week * 7 - 8), LocalTime.of(12, 30));
            agenda.add(Planned.of("shifts taken " + week, taken, null, () -> take(wave, number, taken)));
            Instant over = hours.onOrAfter(wave.day(week * 7 + 1), 260);
            agenda.add(Planned.of(
                    "shifts confirmed " + week, over, Reviewing.TRAINING_MANAGER, () -> confirm(wave, number, over)));
        }
        return agenda;
    }

    private void take(LiveSetting wave, int week, Instant at) {
        List<String> trainers = trainers(wave, at);
        for (int i = 0; i < trainers.size(); i++) {
            String trainer = trainers.get(i);
            int first = i * EACH;
            try {
                stage.act(at.plusSeconds(i * 90L), trainer, () -> take(wave, week, first));
            } catch (Refusal refusal) {
                LOG.debug("{} takes no shift: {}", trainer, refusal.getMessage());
            }
        }
    }

    private void take(LiveSetting wave, int week, int first) {
        List<Shift> open = board.shifts(wave.waveId(), null, week, null).stream()
                .filter(shift -> shift.open() > 0)
                .toList();
        if (!open.isEmpty()) {
            shifts.take(open.get(first % open.size()).id());
        }
    }

    private void confirm(LiveSetting wave, int week, Instant now) {
        board.shifts(wave.waveId(), null, week, null).stream()
                .filter(shift -> shift.taken() > 0 && shift.over(now))
                .forEach(shift -> board.shift(shift.id()).places().stream()
                        .filter(place -> place.attended() == null)
                        .map(ShiftPlace::userId)
                        .forEach(userId -> confirming.confirm(shift.id(), userId, true, null)));
    }

    private List<String> trainers(LiveSetting wave, Instant at) {
        List<String> found = new ArrayList<>();
        for (Field field : Field.values()) {
            List<String> ofWave =
                    wave.roster().inWave(field, 1).stream().map(Doctor::userId).toList();
            certificates.holders(field.code(), at).stream()
                    .map(Certificates.Holder::userId)
                    .filter(ofWave::contains)
                    .sorted()
                    .forEach(found::add);
        }
        return found;
    }
}
