package health.sts.audit.process;

import health.sts.audit.findings.FindingView;
import health.sts.audit.findings.Findings;
import health.sts.engine.CaseFacts;
import health.sts.engine.Identities;
import health.sts.engine.Markdown;
import health.sts.engine.TaskStep;
import health.sts.shared.Formats;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the owner of a finding sees beside the question. */
@Component
class FindingFacts implements CaseFacts {

    private static final int LONGEST = 4000;

    private final Findings findings;
    private final Formats formats;
    private final Identities identities;

    FindingFacts(Findings findings, Formats formats, Identities identities) {
        this.findings = findings;
        this.formats = formats;
        this.identities = identities;
    }

    @Override
    public Optional<String> factsFor(TaskStep task) {
        return task.processKey().equals(FindingProcess.KEY)
                ? Optional.of(guidance(task) + facts(findings.ofCase(task.businessKey())))
                : Optional.empty();
    }

    /** Auditors read in Tasklist and judge on our page. */
    private static String guidance(TaskStep task) {
        return task.step().equals(FindingProcess.JUDGE)
                ? "[Judge the answer on the page of the finding](/audit/findings/" + task.businessKey() + ")\n\n"
                : "";
    }

    private String facts(FindingView finding) {
        StringBuilder facts = new StringBuilder()
                .append("**")
                .append(Markdown.escape(finding.title()))
                .append("**\n\n")
                .append(Markdown.escape(finding.description()))
                .append("\n\n- How grave: ")
                .append(finding.severity().words())
                .append("\n- About: ")
                .append(Markdown.escape(finding.about()))
                .append("\n- Opened by: ")
                .append(Markdown.escape(nameOf(finding.openedBy())))
                .append("\n- Answer due: ")
                .append(formats.when(finding.dueAt()));
        line(facts, "Your last answer", finding.answer());
        line(facts, "Returned with", finding.remark());
        facts.append("\n\n[The whole finding](/audit/findings/")
                .append(finding.id())
                .append(")");
        return facts.length() <= LONGEST ? facts.toString() : facts.substring(0, LONGEST - 1) + "…";
    }

    private String nameOf(String userId) {
        return identities.names(List.of(userId)).getOrDefault(userId, userId);
    }

    private static void line(StringBuilder facts, String label, String value) {
        if (value != null) {
            facts.append("\n- ").append(label).append(": ").append(Markdown.escape(value));
        }
    }
}
