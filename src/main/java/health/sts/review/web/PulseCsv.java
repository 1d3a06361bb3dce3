package health.sts.review.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.review.pulse.PulseResults;
import health.sts.review.pulse.PulseResults.Cell;
import health.sts.review.pulse.PulseResults.Comment;
import health.sts.review.pulse.PulseResults.Group;
import health.sts.review.pulse.PulseResults.Result;
import health.sts.review.pulse.PulseResults.Score;
import health.sts.review.pulse.PulseResults.Spread;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a pulse found, as CSV: the same figures as on its page, with the same cells hidden. */
@Component
class PulseCsv {

    private static final String HIDDEN = "hidden";

    private static final int PORTION = 1_000;

    private final PulseResults results;

    PulseCsv(PulseResults results) {
        this.results = results;
    }

    void write(Result result, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(
                "kind", "specialty_code", "name", "people", "value", "mark_1", "mark_2", "mark_3", "mark_4", "mark_5");
        row(csv, "response", "", "Invited", result.line().invited(), null);
        row(csv, "response", "", "Answered", result.line().answers(), null);
        result.groups().forEach(group -> group(csv, group));
        comments(result, csv);
        csv.flush();
    }

    private void comments(Result result, CsvWriter csv) {
        String after = "";
        List<Comment> portion;
        do {
            portion = results.comments(result, after, PORTION);
            portion.forEach(comment -> row(csv, "comment", "", comment.words(), null, null));
            after = portion.isEmpty() ? after : portion.get(portion.size() - 1).id();
        } while (portion.size() == PORTION);
    }

    private static void group(CsvWriter csv, Group group) {
        String code = Objects.toString(group.specialtyCode(), "");
        if (group.specialtyCode() != null) {
            row(csv, "response", code, "Invited", group.invited(), null);
            row(csv, "response", code, "Answered", group.hidden() ? HIDDEN : group.answers(), null);
        }
        for (Score score : group.hidden() ? new Score[0] : Score.values()) {
            Cell cell = group.scores().get(score);
            row(
                    csv,
                    "score",
                    code,
                    score.title(),
                    cell.hidden() ? HIDDEN : cell.people(),
                    cell.hidden() ? HIDDEN : new BigDecimal(cell.text()));
        }
        group.spreads().forEach(spread -> spread(csv, code, spread));
    }

    private static void spread(CsvWriter csv, String code, Spread spread) {
        List<Object> cells =
                new ArrayList<>(List.of("question", code, spread.item().statement()));
        cells.add(spread.hidden() ? HIDDEN : spread.people());
        cells.add("");
        cells.addAll(spread.hidden() ? List.of(HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN) : spread.counts());
        csv.writeRecord(CsvFile.cells(cells.toArray()));
    }

    private static void row(CsvWriter csv, String kind, String code, String name, Object people, Object value) {
        csv.writeRecord(CsvFile.cells(kind, code, name, people, value, "", "", "", "", ""));
    }
}
