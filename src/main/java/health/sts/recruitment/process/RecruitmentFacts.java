package health.sts.recruitment.process;

import health.sts.engine.CaseFacts;
import health.sts.engine.Markdown;
import health.sts.engine.TaskStep;
import health.sts.recruitment.CandidacyFacts;
import health.sts.recruitment.CandidacyFacts.Facts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the person sees beside each recruitment question: who, for what, on whose word, and the way to the whole case. */
@Component
class RecruitmentFacts implements CaseFacts {

    private final CandidacyFacts candidacies;

    RecruitmentFacts(CandidacyFacts candidacies) {
        this.candidacies = candidacies;
    }

    @Override
    public Optional<String> factsFor(TaskStep task) {
        return task.processProperty("subject").filter("candidacy"::equals).isEmpty()
                ? Optional.empty()
                : Optional.of(text(task.step(), candidacies.of(task.businessKey())));
    }

    private static String text(String step, Facts facts) {
        StringBuilder text = new StringBuilder();
        row(text, "Candidate", facts.candidate());
        row(text, "Specialty and site", facts.specialty() + ", " + facts.site());
        row(text, "Came in as", facts.volunteer() ? "volunteer" : "nominated by " + facts.nominator());
        row(text, "Motivation", facts.motivation());
        if (facts.score() != null) {
            row(text, "Score", "%s of 5, lowest criterion %s".formatted(facts.score(), facts.lowestCriterion()));
        }
        if (facts.time() != null) {
            row(text, "Protected time", facts.time().words());
        }
        text.append("\n[Open the candidate's page](/candidacies/")
                .append(facts.id())
                .append(')');
        if (step.equals("userTask_signAgreement") || step.equals("userTask_countersignAgreement")) {
            text.append("\n\n**[Read and sign the agreement](/candidacies/")
                    .append(facts.id())
                    .append("/agreement)**");
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("**")
                .append(name)
                .append(":** ")
                .append(Markdown.escape(value))
                .append("\n\n");
    }
}
