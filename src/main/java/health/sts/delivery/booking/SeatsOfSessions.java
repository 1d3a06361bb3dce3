package health.sts.delivery.booking;

import health.sts.delivery.session.SeatHolders;
import health.sts.delivery.training.Learners;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells sessions who sits in them; seats that become free by a change are filled right after it. */
@Component
class SeatsOfSessions implements SeatHolders {

    private final Seats seats;
    private final Learners learners;
    private final ClinicTimes clinics;
    private final SeatReleases releases;
    private final WaitingLists lists;

    SeatsOfSessions(Seats seats, Learners learners, ClinicTimes clinics, SeatReleases releases, WaitingLists lists) {
        this.seats = seats;
        this.learners = learners;
        this.clinics = clinics;
        this.releases = releases;
        this.lists = lists;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Holder> of(String sessionId) {
        return seats.ofSession(sessionId).stream()
                .filter(seat -> !seat.waiting())
                .map(seat -> new Holder(seat.trainingId(), seat.physicianId(), seat.userId(), seat.name()))
                .toList();
    }

    @Override
    @Transactional
    public List<Holder> lock(String sessionId) {
        List<Holder> holders = of(sessionId);
        TreeSet<String> trainings = new TreeSet<>();
        holders.forEach(holder -> trainings.add(holder.trainingId()));
        trainings.forEach(learners::lock);
        return holders;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> clinicClashes(Collection<Holder> holders, Instant from, Instant until) {
        Map<String, ClinicCalendar> calendars =
                clinics.calendars(holders.stream().map(Holder::physicianId).toList());
        Map<String, String> clashes = new HashMap<>();
        holders.forEach(holder -> calendars
                .get(holder.physicianId())
                .clash(from, until)
                .ifPresent(time -> clashes.put(holder.trainingId(), time.words())));
        return clashes;
    }

    @Override
    @Transactional
    public void giveUp(String sessionId, String trainingId, String reason) {
        if (releases.lostByMove(sessionId, trainingId, reason)) {
            lists.fillSoon(sessionId);
        }
    }

    @Override
    @Transactional
    public void moveUp(String sessionId) {
        lists.fillSoon(sessionId);
    }
}
