package health.sts.certification.register;

import health.sts.certification.TeachingResults.Kind;
import health.sts.certification.TeachingResults.Result;
import java.math.BigDecimal;
import java.util.List;

/** Where the training manager records results by hand or from a file, and sees what is on record. */
public interface TeachingDesk {

    /** How many results a page shows. */
    int PAGE = 50;

    /** The columns of a file, in any order. */
    List<String> COLUMNS = List.of("physician_id", "specialty", "kind", "from", "until", "amount", "answers", "source");

    /** How many lines a file may have. */
    int MOST_LINES = 2_000;

    /** Reads a file and says line by line what would be taken; nothing is written. */
    Preview preview(String csv);

    /**
     * Records all lines of a file that has no problems.
     *
     * @return how many
     */
    int recordFile(String csv);

    /** Records one result of the person's typing. */
    void record(Result result);

    /** A row that takes the place of another, with a reason. */
    void correct(String id, BigDecimal amount, int answers, String reason);

    TeachingRow get(String id);

    /**
     * Newest first, at most one more than {@link #PAGE}.
     *
     * @param text the beginning of a family name or a physician's id, or null
     */
    List<TeachingRow> list(String text, Kind kind, String after);

    /**
     * What a file would bring.
     *
     * @param results lines that can be taken
     * @param problems what stands against it; with any, nothing is taken
     */
    record Preview(List<Result> results, List<LineProblem> problems) {}

    /** What is wrong in a line, 0 for the whole file. */
    record LineProblem(long line, String column, String sentence) {}
}
