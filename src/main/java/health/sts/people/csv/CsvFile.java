package health.sts.people.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file with what was found out about it. It is read record by record; a quoted cell may span lines, and the line
 * of a record is where it begins.
 *
 * @param delimiter comma, semicolon, tab or bar: whichever the first line uses most
 */
public record CsvFile(Path path, TextEncoding encoding, char delimiter) {

    private static final String DELIMITERS = ",;\t|";
    private static final int LONGEST_FIRST_LINE = 16_384;
    private static final int LONGEST_RECORD = 4 * 1024 * 1024;

    /** Takes one record at a time. */
    @FunctionalInterface
    public interface Records {

        /** Returns false to stop reading. */
        boolean take(long line, List<String> cells);
    }

    /** Finds encoding and delimiter; refuses a file that is not text. */
    public static CsvFile open(Path path) throws IOException {
        TextEncoding encoding = TextEncoding.of(path);
        String first = firstLine(path, encoding);
        if (first.indexOf('\0') >= 0) {
            throw new CsvRefused(
                    1, "The first line holds NUL characters, so this is not a CSV text. Save it as UTF-8.");
        }
        return new CsvFile(path, encoding, delimiterOf(first));
    }

    /** Reads to the end or until {@code records} has had enough. */
    public void read(Records records) throws IOException {
        long last = 0;
        try (CsvReader<CsvRecord> reader = reader(text(path, encoding))) {
            for (CsvRecord each : reader) {
                last = each.getStartingLineNumber();
                if (!records.take(last, each.getFields())) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new CsvRefused(
                    last + 1,
                    "From here on the file cannot be read as CSV: a quote that does not close, text after a closing"
                            + " quote, or a cell of several megabytes.");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The delimiter in words. */
    public String delimiterTitle() {
        return switch (delimiter) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> "comma";
        };
    }

    private CsvReader<CsvRecord> reader(Reader text) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text);
    }

    private static Reader text(Path path, TextEncoding encoding) throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(encoding.markLength());
        return new BufferedReader(new InputStreamReader(in, encoding.charset()), 1 << 16);
    }

    private static String firstLine(Path path, TextEncoding encoding) throws IOException {
        StringBuilder line = new StringBuilder();
        try (Reader in = text(path, encoding)) {
            int c = in.read();
            while (c >= 0 && c != '\n' && c != '\r' && line.length() < LONGEST_FIRST_LINE) {
                line.append((char) c);
                c = in.read();
            }
        }
        return line.toString();
    }

    private static char delimiterOf(String firstLine) {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (char c : firstLine.toCharArray()) {
            quoted ^= c == '"';
            int which = quoted ? -1 : DELIMITERS.indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return DELIMITERS.charAt(most);
    }
}
