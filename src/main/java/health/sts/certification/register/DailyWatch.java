package health.sts.certification.register;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The watch over the tables of certificates. */
@Service
@Transactional
class DailyWatch implements CertificateWatch {

    private final Reminders reminders;
    private final RenewalWindow window;
    private final Judgements judgements;
    private final Clock clock;

    DailyWatch(Reminders reminders, RenewalWindow window, Judgements judgements, Clock clock) {
        this.reminders = reminders;
        this.window = window;
        this.judgements = judgements;
        this.clock = clock;
    }

    @Override
    public int remind() {
        return reminders.send(now());
    }

    @Override
    public int openRecertifications() {
        return window.open(now());
    }

    @Override
    @Transactional(readOnly = true)
    public List<TeachingFacts> toJudge(int most) {
        return judgements.waiting(most, now());
    }

    @Override
    public int judged(List<Judgement> answers) {
        return judgements.take(answers, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
