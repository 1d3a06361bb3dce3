package health.sts.certification.exam;

import health.sts.certification.exam.Exams.ExamResult;
import health.sts.people.csv.CsvColumn;
import health.sts.people.csv.CsvRow;
import health.sts.people.csv.CsvTable;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;

/** Reads a CSV file of exam results. What is wrong with a line belongs to the line; what is wrong with the file ends it. */
final class ResultFile implements CsvTable.Lines<ResultFile.Column, ResultLine> {

    static final int MOST_BYTES = 1024 * 1024;
    static final int MOST_LINES = 1_000;

    /** The columns of a file with what they hold. */
    enum Column implements CsvColumn {
        ATTEMPT_ID("The attempt's id in the exam system; the same id is never recorded twice", "EXAM-2027-0001"),
        TRAINER("User id, physician id or e-mail address", "mei.tanaka"),
        STARTED("When the exam started, like 2027-05-01 14:30", "2027-05-01 14:30"),
        FINISHED("When it was finished", "2027-05-01 15:20"),
        SCORE("Percent, 0 to 100, at most two decimals", "92.5"),
        COMMENT("Optional. A sentence for the trainer", "");

        private final String hint;
        private final String example;

        Column(String hint, String example) {
            this.hint = hint;
            this.example = example;
        }

        @Override
        public String hint() {
            return hint;
        }

        @Override
        public boolean mayBeMissing() {
            return this == COMMENT;
        }

        String example() {
            return example;
        }
    }

    private static final CsvTable<Column> TABLE =
            new CsvTable<>(Column.values(), MOST_LINES, "results", "Split it; what was recorded before is known.");

    private final ZoneId zone;

    private ResultFile(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The lines of a file, times without an offset read in this zone.
     *
     * @throws Refusal invalid, field {@code file}, where the file as a whole cannot be read
     */
    static List<ResultLine> read(byte[] content, ZoneId zone) {
        return TABLE.read(content, new ResultFile(zone));
    }

    @Override
    public ResultLine misshapen(long line, String sentence) {
        return new ResultLine(line, null, null, null, sentence);
    }

    @Override
    public ResultLine of(CsvRow<Column> row) {
        String attemptId = null;
        String trainer = null;
        try {
            attemptId = row.text(Column.ATTEMPT_ID, ExamRules.LONGEST_EXTERNAL_ID);
            trainer = row.text(Column.TRAINER, 200);
            ExamResult result = new ExamResult(
                    attemptId,
                    ExamRules.score(score(row.text(Column.SCORE, 20))),
                    ExamForm.moment(row.text(Column.STARTED, 40), zone, "started"),
                    ExamForm.moment(row.text(Column.FINISHED, 40), zone, "finished"),
                    row.lines(Column.COMMENT, ExamRules.LONGEST_COMMENT));
            return new ResultLine(row.line(), attemptId, trainer, result, null);
        } catch (Refusal refusal) {
            String where = refusal.field().map(field -> field + ": ").orElse("");
            return new ResultLine(row.line(), attemptId, trainer, null, where + refusal.getMessage());
        }
    }

    private static BigDecimal score(String text) {
        try {
            return new BigDecimal(text.replaceFirst("\\s*%$", "").replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            throw Refusal.invalid("score", "\"%s\" is no number.".formatted(CsvRow.shown(text)));
        }
    }
}
