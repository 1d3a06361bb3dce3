package health.sts.review.process;

import health.sts.engine.CaseFacts;
import health.sts.engine.Markdown;
import health.sts.engine.TaskStep;
import health.sts.review.sustain.MonthFacts;
import health.sts.review.sustain.MonthFacts.Month;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is short, beside the question what follows from it. */
@Component
class SustainmentTaskFacts implements CaseFacts {

    private static final int LONGEST = 3_600;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final MonthFacts facts;

    SustainmentTaskFacts(MonthFacts facts) {
        this.facts = facts;
    }

    @Override
    public Optional<String> factsFor(TaskStep task) {
        return task.processProperty("subject").filter("sustainment"::equals).isEmpty()
                ? Optional.empty()
                : Optional.of(text(facts.of(task.businessKey())));
    }

    private static String text(Month month) {
        StringBuilder text = new StringBuilder("**Short in ")
                .append(month.begins().format(MONTH))
                .append("**\n\n");
        for (String shortage : month.shortages()) {
            String line = "- " + Markdown.escape(shortage) + "\n";
            if (text.length() + line.length() > LONGEST) {
                text.append("- and more\n");
                break;
            }
            text.append(line);
        }
        text.append("\n");
        month.rest().forEach(line -> text.append(Markdown.escape(line)).append(". "));
        return text.append("\n\n**[Open the page Sustainment](/sustainment)**\n")
                .toString();
    }
}
