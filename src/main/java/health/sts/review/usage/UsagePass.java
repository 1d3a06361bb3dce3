package health.sts.review.usage;

import health.sts.people.csv.CsvFile;
import health.sts.people.csv.CsvRefused;
import health.sts.people.csv.CsvTable;
import health.sts.review.usage.UsagePeople.Directory;
import health.sts.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Goes through a file once, some lines at a time, with all checks; the preview and the load are such passes. */
final class UsagePass {

    static final int CHUNK = 2_000;

    private static final CsvTable<UsageColumn> TABLE =
            new CsvTable<>(UsageColumn.values(), 2_000_000, "figures of EHR use", "Split it by period.");

    private final Directory people;
    private final UsageFigureStore figures;
    private final Map<String, Long> before;
    private final Sink sink;
    private final UsageCheck check;
    private final UsageLineReader reader;
    private final UsageTally tally = new UsageTally();
    private final List<UsageLine> waiting = new ArrayList<>(CHUNK);

    /** @param before loads that were visible when it began */
    UsagePass(
            Directory people,
            UsageFigureStore figures,
            UsageSettings settings,
            LocalDate today,
            Map<String, Long> before,
            Sink sink) {
        this.people = people;
        this.figures = figures;
        this.before = before;
        this.sink = sink;
        this.check = new UsageCheck(people, settings, this::found);
        this.reader = new UsageLineReader(today);
    }

    /** What becomes of what is found. */
    interface Sink {

        void found(UsageProblem problem);

        /**
         * Takes some lines in the order of the file; those with problems are not among them.
         *
         * @param done lines read so far
         */
        void take(List<CheckedLine> lines, int done);
    }

    /** Reads the file to its end; what is wrong with it as a whole is told as a problem of line 0. */
    UsageTally run(Path file) throws IOException {
        try {
            utf8(file);
            TABLE.each(file, reader, this::line);
            flush();
        } catch (Refusal whole) {
            found(UsageProblem.problem(0, null, whole.getMessage()));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        tally.zeros()
                .forEach((column, zeros) -> found(UsageProblem.warning(
                        0,
                        column,
                        "%s is 0 in %,d lines, first in line %d. They count in no rate."
                                .formatted(column.header(), zeros.lines(), zeros.first()))));
        return tally;
    }

    /** Tells something that belongs to no line. */
    void found(UsageProblem problem) {
        tally.found(problem);
        sink.found(problem);
    }

    Directory people() {
        return people;
    }

    private static void utf8(Path file) throws IOException {
        try {
            if (!CsvFile.open(file).encoding().charset().equals(StandardCharsets.UTF_8)) {
                throw Refusal.invalid("file", "The file is not UTF-8. Save it as CSV UTF-8 and send it again.");
            }
        } catch (CsvRefused refused) {
            throw Refusal.invalid(
                    "file", (refused.line() == 0 ? "" : "Line %d: ".formatted(refused.line())) + refused.getMessage());
        }
    }

    private void line(UsageLine line) {
        tally.read();
        waiting.add(line);
        if (waiting.size() == CHUNK) {
            flush();
        }
    }

    private record Meant(UsageLine line, UsagePerson person) {}

    private void flush() {
        List<Meant> readable = new ArrayList<>(waiting.size());
        for (UsageLine line : waiting) {
            UsagePerson person = check.person(line);
            if (person != null && line.period() != null) {
                readable.add(new Meant(line, person));
            }
        }
        Map<String, List<StandingLine>> standing = standing(readable);
        List<CheckedLine> good = new ArrayList<>(readable.size());
        for (Meant one : readable) {
            CheckedLine checked = check.check(
                    one.line(), one.person(), standing.getOrDefault(one.person().id(), List.of()));
            if (checked != null) {
                tally.take(checked);
                good.add(checked);
            }
        }
        waiting.clear();
        sink.take(good, tally.lines());
    }

    private Map<String, List<StandingLine>> standing(List<Meant> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        LocalDate from = LocalDate.MAX;
        LocalDate until = LocalDate.MIN;
        Set<String> ids = new HashSet<>();
        for (Meant one : lines) {
            UsagePeriod period = one.line().period();
            from = period.from().isBefore(from) ? period.from() : from;
            until = period.until().isAfter(until) ? period.until() : until;
            if (one.person().mayHaveFigures()) {
                ids.add(one.person().id());
            }
        }
        return figures.standing(ids, new UsagePeriod(from, until), before).stream()
                .collect(Collectors.groupingBy(StandingLine::physicianId));
    }
}
