package health.sts.certification.process;

import health.sts.certification.curriculum.CourseworkItem;
import health.sts.certification.exam.Exams.Attempt;
import health.sts.certification.path.TraineeFacts;
import health.sts.certification.path.TraineeFacts.Facts;
import health.sts.certification.teachback.TeachBacks.ObservationView;
import health.sts.engine.CaseFacts;
import health.sts.engine.Markdown;
import health.sts.engine.TaskStep;
import health.sts.shared.Formats;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What stands beside each question on the way to a certificate: who, by which curriculum, every attempt, what is open. */
@Component
class CertificationFacts implements CaseFacts {

    private static final int LONGEST = 3_600;
    private static final Set<String> WITH_COURSEWORK =
            Set.of("certification-coursework", "certification-decision", "trainer-recertification");

    private final TraineeFacts facts;
    private final Formats formats;

    CertificationFacts(TraineeFacts facts, Formats formats) {
        this.facts = facts;
        this.formats = formats;
    }

    @Override
    public Optional<String> factsFor(TaskStep task) {
        return task.processProperty("subject").filter("certification"::equals).isEmpty()
                ? Optional.empty()
                : Optional.of(text(task.processKey(), facts.of(task.businessKey())));
    }

    private String text(String process, Facts facts) {
        String id = facts.trainee().certificationId();
        StringBuilder text = new StringBuilder();
        row(text, "Trainer", facts.name());
        row(text, "Specialty and site", facts.specialty() + ", " + facts.site());
        row(
                text,
                "Curriculum",
                "version %d, round %d"
                        .formatted(
                                facts.trainee().curriculumVersion(),
                                facts.trainee().round()));
        if (facts.mentor() != null) {
            row(text, "Mentor", facts.mentor());
        }
        if (WITH_COURSEWORK.contains(process)) {
            facts.coursework().forEach(item -> coursework(text, item));
            text.append("\n**[Open coursework, hours and files](/certification/")
                    .append(id)
                    .append("/coursework)**\n\n");
        }
        facts.attempts().forEach(attempt -> attempt(text, attempt));
        facts.teachBacks().stream()
                .filter(one -> one.comparison() != null)
                .forEach(one -> line(
                        text,
                        "Teach-back, round %d, attempt %d: mean %s of 5, lowest criterion %d, %d evaluators"
                                .formatted(
                                        one.round(),
                                        one.attempt(),
                                        one.comparison().mean(),
                                        one.comparison().lowest(),
                                        one.comparison().scores())));
        facts.classes().stream()
                .map(ObservationView::observation)
                .forEach(one -> line(
                        text,
                        "Observed class, %s: mean %s of 5, learners %s of 5 (n = %d), %s"
                                .formatted(
                                        formats.day(one.heldOn()),
                                        one.rubric().mean(),
                                        one.learnerRating(),
                                        one.learnerAnswers(),
                                        one.signedOff() ? "signed off" : "to be repeated")));
        text.append("\n[Open the certification](/certification/").append(id).append(')');
        return text.toString();
    }

    private static void coursework(StringBuilder text, CourseworkItem item) {
        if (text.length() < LONGEST) {
            text.append("- ")
                    .append(Markdown.escape(item.title()))
                    .append(item.mandatory() ? ": " : " (optional): ")
                    .append(item.status().title())
                    .append('\n');
        }
    }

    private void attempt(StringBuilder text, Attempt attempt) {
        if (text.length() < LONGEST) {
            text.append("- Exam, round ")
                    .append(attempt.round())
                    .append(", attempt ")
                    .append(attempt.number())
                    .append(attempt.corrects() == null ? ": " : ", corrected: ")
                    .append(attempt.score().stripTrailingZeros().toPlainString())
                    .append(" %, ")
                    .append(formats.when(attempt.finishedAt()))
                    .append('\n');
        }
    }

    private static void line(StringBuilder text, String line) {
        if (text.length() < LONGEST) {
            text.append("- ").append(Markdown.escape(line)).append('\n');
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
