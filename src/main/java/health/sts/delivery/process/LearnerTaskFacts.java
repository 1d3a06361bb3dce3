package health.sts.delivery.process;

import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import health.sts.delivery.learning.LearningRecords;
import health.sts.delivery.learning.TestAttempt;
import health.sts.delivery.training.Learners;
import health.sts.engine.CaseFacts;
import health.sts.engine.Markdown;
import health.sts.engine.TaskStep;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.Formats;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands beside each question about a learner: who, of which specialty, class, lab and every attempt. */
@Component
class LearnerTaskFacts implements CaseFacts {

    private static final int LONGEST = 3_600;

    private final Learners learners;
    private final LearningRecords records;
    private final Roster roster;
    private final Formats formats;

    LearnerTaskFacts(Learners learners, LearningRecords records, Roster roster, Formats formats) {
        this.learners = learners;
        this.records = records;
        this.roster = roster;
        this.formats = formats;
    }

    @Override
    public Optional<String> factsFor(TaskStep task) {
        return task.processProperty("subject").filter("training"::equals).map(subject -> text(task));
    }

    private String text(TaskStep task) {
        Learner learner = learners.get(task.businessKey());
        Optional<PhysicianView> physician = roster.physician(learner.physicianId());
        StringBuilder text = new StringBuilder();
        row(text, "Learner", physician.map(PhysicianView::name).orElse(learner.physicianId()));
        row(
                text,
                "Specialty and site",
                physician
                        .map(one -> one.specialtyName() + ", " + one.siteName())
                        .orElse(learner.specialtyCode() + ", " + learner.siteId()));
        if (task.step().equals(LearnerProcess.BOOK)) {
            row(
                    text,
                    "What",
                    SessionKind.valueOf(task.variable(LearnerProcess.SESSION_KIND.name())
                                    .toString())
                            .title());
            text.append("**[Choose a session on “My training”](/training/mine)**");
            return text.toString();
        }
        row(text, "Class", learner.classAt() == null ? "not yet attended" : formats.when(learner.classAt()));
        row(text, "Lab", learner.labAt() == null ? "not yet attended" : formats.when(learner.labAt()));
        records.attempts(learner.trainingId()).forEach(attempt -> attempt(text, attempt));
        text.append("\n[Open the training](/training/")
                .append(learner.trainingId())
                .append(')');
        return text.toString();
    }

    private void attempt(StringBuilder text, TestAttempt attempt) {
        if (text.length() < LONGEST) {
            text.append("- Test, attempt ")
                    .append(attempt.number())
                    .append(attempt.corrects() == null ? ": " : ", corrected: ")
                    .append(attempt.score().stripTrailingZeros().toPlainString())
                    .append(" %, ")
                    .append(formats.when(attempt.takenAt()))
                    .append('\n');
        }
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("**")
                .append(name)
                .append(":** ")
                .append(Markdown.escape(value))
                .append("\n\n");
    }
}
