package health.sts.accountability.process;

import health.sts.accountability.Actions;
import health.sts.accountability.Actions.ActionView;
import health.sts.engine.CaseFacts;
import health.sts.engine.Markdown;
import health.sts.engine.TaskStep;
import health.sts.shared.Formats;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the owner and the checker of an action see beside the question. */
@Component
class ActionFacts implements CaseFacts {

    private static final int LONGEST = 4000;

    private final Actions actions;
    private final Formats formats;

    ActionFacts(Actions actions, Formats formats) {
        this.actions = actions;
        this.formats = formats;
    }

    @Override
    public Optional<String> factsFor(TaskStep task) {
        return task.processKey().equals(ActionProcess.KEY)
                ? actions.find(task.businessKey()).map(this::facts)
                : Optional.empty();
    }

    private String facts(ActionView action) {
        StringBuilder facts = new StringBuilder()
                .append("**")
                .append(Markdown.escape(action.title()))
                .append("**\n\n")
                .append(Markdown.escape(action.description()))
                .append("\n\n- Owner: ")
                .append(Markdown.escape(action.owner()))
                .append("\n- Due: ")
                .append(formats.day(action.dueOn()))
                .append("\n- Checked by: ")
                .append(action.checker().title());
        line(facts, "About", action.aboutBusinessKey());
        line(facts, "Returned with", action.checkComment());
        line(facts, "Evidence", action.evidence());
        line(facts, "Link", action.evidenceLink());
        line(facts, "Handed in by", action.handedInBy());
        facts.append("\n\n[The whole action](/actions/").append(action.id()).append(")");
        return facts.length() <= LONGEST ? facts.toString() : facts.substring(0, LONGEST - 1) + "…";
    }

    private static void line(StringBuilder facts, String label, String value) {
        if (value != null) {
            facts.append("\n- ").append(label).append(": ").append(Markdown.escape(value));
        }
    }
}
