package health.sts.certification.register;

import health.sts.certification.register.CertificateDesk.Cause;
import health.sts.certification.register.CertificateWatch.Judgement;
import health.sts.engine.CaseGuard.RuleFired;
import health.sts.engine.Decisions;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table of rule D4 about certificates, some at a time, and hands on its answers with the rule that fired. */
@Service
@Transactional
public class CertificateJudge {

    private static final String TABLE = "certificate-validity";

    private final CertificateWatch watch;
    private final Decisions decisions;

    CertificateJudge(CertificateWatch watch, Decisions decisions) {
        this.watch = watch;
        this.decisions = decisions;
    }

    /**
     * Judges the next certificates, in one transaction.
     *
     * @param most how many at most
     * @return whether more may be waiting
     */
    public boolean judgeNext(int most) {
        List<TeachingFacts> next = watch.toJudge(most);
        if (!next.isEmpty()) {
            watch.judged(next.stream().map(this::judge).toList());
        }
        return next.size() == most;
    }

    private Judgement judge(TeachingFacts facts) {
        RuleFired fired = decisions
                .fire(TABLE, inputs(facts))
                .orElseThrow(() -> new IllegalStateException(TABLE + " has no answer for " + facts));
        String result = String.valueOf(fired.outputs().get("result"));
        return new Judgement(
                facts,
                result.equals("KEEP") ? null : Cause.valueOf(result),
                String.valueOf(fired.outputs().get("reason")),
                "%s %s %s".formatted(TABLE, fired.versionTag(), String.join(",", fired.ruleIds())));
    }

    private static Map<String, Object> inputs(TeachingFacts facts) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("rating", number(facts.rating()));
        inputs.put("ratingAnswers", facts.ratingAnswers());
        inputs.put("firstAttemptPercent", number(facts.firstAttemptPercent()));
        inputs.put("firstAttempts", facts.firstAttempts());
        inputs.put("hours", number(facts.hours()));
        inputs.put("heldMonths", facts.heldMonths());
        return inputs;
    }

    private static Double number(BigDecimal figure) {
        return figure == null ? null : figure.doubleValue();
    }
}
