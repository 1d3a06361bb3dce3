package health.sts.review.web;

import health.sts.shared.FormulaGuard;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A table as a file to keep: numbers as numbers, also negative ones; texts guarded against being read as formulas.
 */
final class CsvFile {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private CsvFile() {}

    /**
     * Says that the answer is a file, and writes it.
     *
     * @param name without its ending
     */
    static Writer open(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        return response.getWriter();
    }

    /** Null is an empty cell. */
    static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        return NUMBER.matcher(text).matches() ? text : FormulaGuard.write(text);
    }

    static List<String> cells(Object... values) {
        return Stream.of(values).map(CsvFile::cell).toList();
    }
}
