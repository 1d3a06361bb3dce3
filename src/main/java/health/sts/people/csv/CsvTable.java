package health.sts.people.csv;

import health.sts.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A CSV file with named columns in any order. What is wrong with a line belongs to the line; what is wrong with the file
 * as a whole is a refusal of the field {@code file}.
 *
 * @param columns all that the first line may name
 * @param most how many rows are taken
 * @param rows what the rows are called: "exam results"
 * @param splitting what to know when a file is split because it is too long
 */
public record CsvTable<C extends CsvColumn>(C[] columns, int most, String rows, String splitting) {

    /** Makes what the reader wants of a row, and of one that has too few or too many cells. */
    public interface Lines<C extends CsvColumn, L> {
        L of(CsvRow<C> row);

        L misshapen(long line, String sentence);
    }

    /** The lines of a file in order, at least one. */
    public <L> List<L> read(byte[] content, Lines<C, L> wanted) {
        List<L> lines = new ArrayList<>();
        try {
            Path path = Files.createTempFile("table-", ".csv");
            try {
                Files.write(path, content);
                each(path, wanted, lines::add);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines;
    }

    /** Hands on the lines of a file in order, at least one, and keeps none of them. */
    public <L> void each(Path path, Lines<C, L> wanted, Consumer<L> taker) throws IOException {
        Reading<L> reading = new Reading<>(wanted, taker);
        try {
            CsvFile.open(path).read(reading::take);
        } catch (CsvRefused refused) {
            throw refuse(
                    refused.line() == 0
                            ? refused.getMessage()
                            : "Line " + refused.line() + ": " + refused.getMessage());
        }
        if (reading.taken == 0) {
            throw refuse("The file holds no %s, only its first line or nothing at all.".formatted(rows));
        }
    }

    private Map<C, Integer> places(List<String> cells) {
        Map<String, C> known = Arrays.stream(columns).collect(Collectors.toMap(CsvColumn::header, Function.identity()));
        Map<C, Integer> places = new HashMap<>();
        for (String cell : cells) {
            C column = known.get(cell.strip().toLowerCase(Locale.ROOT));
            if (column == null || places.containsKey(column)) {
                throw refuse("The first line names \"%s\", which is no column of ours or named twice. It must name: %s."
                        .formatted(
                                CsvRow.shown(cell),
                                String.join(", ", CsvColumn.hints(columns).keySet())));
            }
            places.put(column, places.size());
        }
        Arrays.stream(columns)
                .filter(column -> !column.mayBeMissing() && !places.containsKey(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw refuse("The column %s is missing. The first line must name it.".formatted(missing.header()));
                });
        return places;
    }

    private static Refusal refuse(String sentence) {
        return Refusal.invalid("file", sentence);
    }

    private final class Reading<L> {

        private final Lines<C, L> wanted;
        private final Consumer<L> taker;
        private int taken;
        private Map<C, Integer> places;

        Reading(Lines<C, L> wanted, Consumer<L> taker) {
            this.wanted = wanted;
            this.taker = taker;
        }

        boolean take(long line, List<String> cells) {
            if (places == null) {
                places = places(cells);
                return true;
            }
            if (taken == most) {
                throw refuse("The file has more than %,d %s. %s".formatted(most, rows, splitting));
            }
            taken++;
            taker.accept(
                    cells.size() == places.size()
                            ? wanted.of(new CsvRow<>(line, cells, places))
                            : wanted.misshapen(
                                    line,
                                    "The line has %d cells, the first line names %d columns. Look for a missing or unquoted delimiter."
                                            .formatted(cells.size(), places.size())));
            return true;
        }
    }
}
