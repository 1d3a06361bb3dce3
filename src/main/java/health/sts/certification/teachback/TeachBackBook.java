package health.sts.certification.teachback;

import health.sts.certification.Rubric;
import health.sts.certification.Trainee;
import health.sts.certification.teachback.Attempts.Current;
import health.sts.certification.teachback.PanelStore.Place;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class TeachBackBook implements TeachBacks {

    private final Attempts attempts;
    private final BookingDesk bookings;
    private final Panels panels;
    private final PanelChange change;
    private final Scoring scoring;
    private final Observing observing;
    private final TeachBackReads reads;
    private final TeachBackNews news;

    TeachBackBook(
            Attempts attempts,
            BookingDesk bookings,
            Panels panels,
            PanelChange change,
            Scoring scoring,
            Observing observing,
            TeachBackReads reads,
            TeachBackNews news) {
        this.attempts = attempts;
        this.bookings = bookings;
        this.panels = panels;
        this.change = change;
        this.scoring = scoring;
        this.observing = observing;
        this.reads = reads;
        this.news = news;
    }

    @Override
    public int book(String certificationId, Booking booking) {
        Trainee trainee = attempts.trainee(certificationId);
        return bookings.book(trainee, booking);
    }

    @Override
    public void namePanel(String certificationId, String first, String second) {
        panels.name(attempts.open(certificationId), first, second);
    }

    @Override
    public void nameThird(String certificationId, String third) {
        panels.nameThird(attempts.open(certificationId), third);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> panel(String certificationId) {
        return panels.of(attempts.newest(certificationId).teachBack()).stream()
                .map(Place::evaluator)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> unscored(String certificationId) {
        return panels.of(attempts.newest(certificationId).teachBack()).stream()
                .filter(place -> !place.scored())
                .map(Place::evaluator)
                .toList();
    }

    @Override
    @Transactional
    public void replace(String certificationId, String evaluator, String another, String reason) {
        change.replace(attempts.open(certificationId), evaluator, another, reason);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Evaluator> eligible(String certificationId) {
        return panels.eligible(attempts.trainee(certificationId));
    }

    @Override
    public void score(String certificationId, Rubric rubric, String comment) {
        scoring.score(attempts.open(certificationId), rubric, comment);
    }

    @Override
    public Comparison compare(String certificationId) {
        return scoring.compare(attempts.open(certificationId));
    }

    @Override
    public void judged(String certificationId, String result, String reason) {
        Current current = attempts.open(certificationId);
        scoring.judged(current, result, reason);
        news.judged(current.trainee(), reason);
    }

    @Override
    public void observed(String certificationId, Observation observation) {
        observing.observed(attempts.trainee(certificationId), observation);
    }

    @Override
    @Transactional(readOnly = true)
    public List<TeachBackView> of(String certificationId) {
        return reads.of(certificationId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObservationView> observations(String certificationId) {
        return observing.of(certificationId);
    }
}
