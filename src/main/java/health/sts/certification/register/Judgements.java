package health.sts.certification.register;

import health.sts.certification.Reason;
import health.sts.certification.register.CertificateDesk.Cause;
import health.sts.certification.register.CertificateWatch.Judgement;
import health.sts.shared.SystemSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Measures certificates for rule D4 and does what it says. */
@Component
class Judgements {

    /** How far back hours of teaching count (A). */
    static final int INACTIVE_MONTHS = 6;

    /** How long an inactive holder whom the table let stay valid is left alone. */
    static final int AGAIN_AFTER_DAYS = 7;

    private final JudgementStore store;
    private final Suspensions suspensions;
    private final ObjectProvider<Recertifications> recertifications;
    private final SystemSettings system;

    Judgements(
            JudgementStore store,
            Suspensions suspensions,
            ObjectProvider<Recertifications> recertifications,
            SystemSettings system) {
        this.store = store;
        this.suspensions = suspensions;
        this.recertifications = recertifications;
        this.system = system;
    }

    List<TeachingFacts> waiting(int most, Instant now) {
        LocalDate today = now.atZone(system.timeZone()).toLocalDate();
        LocalDate from = today.minusMonths(INACTIVE_MONTHS);
        List<Judged> waiting = store.waiting(
                new JudgementStore.Question(
                        now,
                        from.atStartOfDay(system.timeZone()).toInstant(),
                        from,
                        now.minus(Duration.ofDays(AGAIN_AFTER_DAYS))),
                most);
        if (waiting.isEmpty()) {
            return List.of();
        }
        Set<String> reported = store.specialtiesWithHours(from);
        Map<String, List<Taught>> taught =
                store.taught(waiting.stream().map(Judged::certificateId).toList());
        return waiting.stream()
                .map(one -> one.facts(
                        taught.getOrDefault(one.certificateId(), List.of()),
                        today,
                        reported.contains(one.specialtyCode()),
                        system.timeZone()))
                .toList();
    }

    int take(List<Judgement> answers, Instant now) {
        store.insert(answers, now);
        List<Judgement> suspended = new ArrayList<>();
        for (Judgement answer : answers) {
            if (answer.suspends()
                    && suspensions.byRule(
                            answer.facts().certificateId(), answer.cause(), answer.reason(), answer.rule(), now)) {
                suspended.add(answer);
            }
        }
        ask(suspended, Cause.PERFORMANCE, Reason.PERFORMANCE);
        ask(suspended, Cause.INACTIVE, Reason.INACTIVE);
        return suspended.size();
    }

    private void ask(List<Judgement> suspended, Cause cause, Reason reason) {
        List<String> ids = suspended.stream()
                .filter(answer -> answer.cause() == cause)
                .map(answer -> answer.facts().certificateId())
                .toList();
        if (!ids.isEmpty()) {
            recertifications.getObject().requestRecertification(ids, reason);
        }
    }
}
