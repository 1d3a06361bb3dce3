package health.sts.delivery.process;

import health.sts.delivery.Learner;
import health.sts.delivery.training.Learners;
import health.sts.delivery.waiver.WaiverBoard;
import health.sts.delivery.waiver.WaiverView;
import health.sts.engine.CaseFacts;
import health.sts.engine.Identities;
import health.sts.engine.Markdown;
import health.sts.engine.TaskStep;
import health.sts.shared.Formats;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands beside the question of a waiver: who, what is missing, why, for how long and under whom. */
@Component
class WaiverFacts implements CaseFacts {

    private final WaiverBoard waivers;
    private final Learners learners;
    private final Identities identities;
    private final Formats formats;

    WaiverFacts(WaiverBoard waivers, Learners learners, Identities identities, Formats formats) {
        this.waivers = waivers;
        this.learners = learners;
        this.identities = identities;
        this.formats = formats;
    }

    @Override
    public Optional<String> factsFor(TaskStep task) {
        return WaiverProcess.KEY.equals(task.processKey())
                ? Optional.of(text(waivers.beforeDecision(task.businessKey())))
                : Optional.empty();
    }

    private String text(WaiverView waiver) {
        Learner learner = learners.get(waiver.trainingId());
        Map<String, String> names = identities.names(List.of(waiver.requestedBy(), waiver.supervisorUserId()));
        StringBuilder text = new StringBuilder();
        row(text, "Physician", waiver.learnerName());
        row(text, "Missing before access", learner.missing().title());
        row(text, "Asked for by", names.get(waiver.requestedBy()));
        row(text, "Reason", waiver.reason());
        row(text, "Hours", String.valueOf(waiver.hours()));
        row(text, "Supervising trainer", names.get(waiver.supervisorUserId()));
        row(text, "Answer until", formats.when(waiver.decideBy()) + "; silence is a no");
        return text.append("[Open the waiver](/access/waivers/")
                .append(waiver.id())
                .append(')')
                .toString();
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("**")
                .append(name)
                .append(":** ")
                .append(Markdown.escape(value))
                .append("\n\n");
    }
}
