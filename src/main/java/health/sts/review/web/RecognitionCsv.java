package health.sts.review.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.review.sustain.credit.Entry;
import health.sts.review.sustain.credit.HourKind;
import health.sts.review.sustain.credit.Recognition;
import health.sts.review.sustain.credit.Recognition.Period;
import health.sts.review.sustain.credit.Recognition.Trainer;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Trainers' hours as files, written a page at a time. */
@Component
class RecognitionCsv {

    private static final int AT_ONCE = 1_000;

    private final Recognition recognition;

    RecognitionCsv(Recognition recognition) {
        this.recognition = recognition;
    }

    void trainers(Period period, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        List<String> head = new ArrayList<>(List.of("user", "name", "from", "until"));
        for (HourKind kind : HourKind.values()) {
            head.add("hours_" + kind.name().toLowerCase(Locale.ROOT));
        }
        head.addAll(List.of("hours", "credits", "thanks"));
        csv.writeRecord(head);
        String after = "";
        List<Trainer> rows;
        do {
            rows = recognition.trainers(period, after, AT_ONCE);
            rows.forEach(one -> {
                List<Object> cells = new ArrayList<>(List.of(one.userId(), one.name(), period.from(), period.until()));
                for (HourKind kind : HourKind.values()) {
                    cells.add(one.hours().get(kind));
                }
                cells.addAll(List.of(one.total(), one.credits(), one.thanks()));
                csv.writeRecord(CsvFile.cells(cells.toArray()));
            });
            after = rows.isEmpty() ? after : rows.get(rows.size() - 1).key();
        } while (rows.size() == AT_ONCE);
        csv.flush();
    }

    void entries(String userId, Period period, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(
                "entry",
                "day",
                "kind",
                "source",
                "hours",
                "rate",
                "credits",
                "corrects",
                "reason",
                "recorded_by",
                "recorded_at");
        String before = "";
        List<Entry> rows;
        do {
            rows = recognition.entries(userId, period, before, AT_ONCE);
            rows.forEach(one -> csv.writeRecord(CsvFile.cells(
                    one.id(),
                    one.workedOn(),
                    one.kind(),
                    one.sourceId(),
                    one.hours(),
                    one.rate(),
                    one.credits(),
                    one.corrects(),
                    one.reason(),
                    one.recordedBy(),
                    one.recordedAt())));
            before = rows.isEmpty()
                    ? before
                    : rows.get(rows.size() - 1).workedOn() + "_"
                            + rows.get(rows.size() - 1).id();
        } while (rows.size() == AT_ONCE);
        csv.flush();
    }
}
