package health.sts.accountability.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.accountability.Actions;
import health.sts.accountability.Actions.ActionView;
import health.sts.accountability.Actions.Filter;
import health.sts.shared.FormulaGuard;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The filtered actions as CSV, read page by page. */
@Component
class ActionCsv {

    private static final int BATCH = 1000;

    private final Actions actions;

    ActionCsv(Actions actions) {
        this.actions = actions;
    }

    void write(Filter filter, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "id",
                    "title",
                    "owner",
                    "opened_by",
                    "checker",
                    "about",
                    "due_on",
                    "state",
                    "opened_at",
                    "closed_at");
            String after = null;
            List<ActionView> page;
            do {
                page = actions.list(new Filter(filter.owner(), filter.lateOnly(), filter.state(), after, BATCH));
                for (ActionView action : page) {
                    csv.writeRecord(cells(action));
                    after = action.id();
                }
            } while (page.size() == BATCH);
        }
    }

    private static List<String> cells(ActionView action) {
        return Stream.of(
                        action.id(),
                        action.title(),
                        action.owner(),
                        action.openedBy(),
                        action.checker().group(),
                        action.aboutBusinessKey(),
                        action.dueOn(),
                        action.state(),
                        action.openedAt(),
                        action.closedAt())
                .map(value -> FormulaGuard.write(Objects.toString(value, "")))
                .toList();
    }
}
