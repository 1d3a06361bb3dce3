package health.sts.people;

/**
 * One thing that stands against an import.
 *
 * @param problemId with the line, what a next page is asked for with
 * @param line where the row begins in the file; 0 means the file as a whole
 * @param column the column's name, or null for the whole row
 * @param reason what is wrong and the way out, as a sentence
 */
public record ImportProblem(long problemId, long line, String column, String reason) {}
