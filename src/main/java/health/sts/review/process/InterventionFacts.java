package health.sts.review.process;

import health.sts.engine.CaseFacts;
import health.sts.engine.Markdown;
import health.sts.engine.TaskStep;
import health.sts.review.triage.HelpNeeds;
import health.sts.review.triage.HelpNeeds.Need;
import health.sts.review.triage.HelpNeeds.Person;
import health.sts.shared.Formats;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands beside each question about help: whom it is for, why, and what was done so far. */
@Component
class InterventionFacts implements CaseFacts {

    private static final int LONGEST = 3_600;

    private final HelpNeeds needs;
    private final Formats formats;

    InterventionFacts(HelpNeeds needs, Formats formats) {
        this.needs = needs;
        this.formats = formats;
    }

    @Override
    public Optional<String> factsFor(TaskStep task) {
        return InterventionProcess.KEY.equals(task.processKey())
                ? Optional.of(text(needs.of(task.businessKey())))
                : Optional.empty();
    }

    private String text(Need need) {
        StringBuilder text = new StringBuilder();
        row(text, "Help", need.kind().title() + " in " + need.specialty());
        row(text, "Triage", need.point().title() + " after go-live");
        row(text, "Help until", formats.when(need.helpBy()));
        if (need.tries() > 0) {
            row(text, "Not reached", need.tries() == 1 ? "once" : need.tries() + " times");
        }
        if (need.hours() != null) {
            row(text, "Hours", need.hours().stripTrailingZeros().toPlainString() + " by " + need.helperName());
            row(text, "Worked on", need.workedOn());
        }
        for (Person person : need.people()) {
            if (text.length() < LONGEST) {
                text.append("- **")
                        .append(Markdown.escape(person.name()))
                        .append("**, ")
                        .append(Markdown.escape(person.site()))
                        .append(person.left() ? ", has left" : "")
                        .append(": ")
                        .append(Markdown.escape(String.join("; ", person.signals())))
                        .append('\n');
            }
        }
        return text.append("\n[Open the whole case](/interventions/")
                .append(need.id())
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
