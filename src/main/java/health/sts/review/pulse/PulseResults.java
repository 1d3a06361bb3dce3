package health.sts.review.pulse;

import health.sts.review.ReviewPoint;
import health.sts.review.pulse.Questionnaire.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What pulses found, for pages and files. Who may read is decided by the page; that nobody reads a pulse that still runs, or
 * too few answers, also not by taking parts from a whole, is decided here.
 */
public interface PulseResults {

    /** How many pulses or comments a page shows. */
    int PAGE = 50;

    /**
     * Pulses, newest first; one statement.
     *
     * @param waveId null for all waves
     * @param point null for all points
     * @param after the last pulse of the page before, or null
     */
    List<Line> list(String waveId, ReviewPoint point, String after);

    /**
     * What one pulse found.
     *
     * @throws health.sts.shared.Refusal not found
     */
    Result of(String pulseId);

    /**
     * Comments in no order that tells who wrote them, none where nothing may be shown; one statement.
     *
     * @param after the id of the last comment of the page before, or empty
     */
    List<Comment> comments(Result result, String after, int most);

    /** What somebody wrote, under an id that leads to nothing else. */
    record Comment(String id, String words) {}

    /** How the marks of a group are summed up. */
    enum Score {
        USABILITY("Usability (SUS)", "0 to 100"),
        EXPERIENCE("Net experience", "-100 to 100"),
        LEADERSHIP("Leadership delivers", "agree, %"),
        BURNOUT("Burned out", "third statement or after, %");

        private final String title;
        private final String scale;

        Score(String title, String scale) {
            this.title = title;
            this.scale = scale;
        }

        /** How it is written for people. */
        public String title() {
            return title;
        }

        /** What its values mean. */
        public String scale() {
            return scale;
        }
    }

    /** One pulse and its response, which may be read at any time. */
    record Line(
            String id,
            String waveId,
            ReviewPoint point,
            int version,
            Instant openedAt,
            Instant closesAt,
            boolean extended,
            Instant closedAt,
            int invited,
            int answers) {

        /** Whether its answers may be read. */
        public boolean closed() {
            return closedAt != null;
        }
    }

    /**
     * One score of one group.
     *
     * @param people how many answered what it is made of; 0 where hidden
     * @param value null where hidden
     */
    record Cell(int people, BigDecimal value) {

        static final Cell HIDDEN = new Cell(0, null);

        /** Whether too few answered. */
        public boolean hidden() {
            return value == null;
        }

        /** With one digit, "46.3". */
        public String text() {
            return hidden() ? "" : value.setScale(1, RoundingMode.HALF_UP).toPlainString();
        }
    }

    /**
     * How often each mark of a question was given.
     *
     * @param counts for marks 1 to 5; empty where hidden
     */
    record Spread(Item item, List<Integer> counts) {

        /** Whether too few answered. */
        public boolean hidden() {
            return counts.isEmpty();
        }

        /** How many answered the question. */
        public int people() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }

        /** The share of a mark in percent, with one digit. */
        public BigDecimal percent(int mark) {
            return BigDecimal.valueOf(100L * counts.get(mark - 1))
                    .divide(BigDecimal.valueOf(people()), 1, RoundingMode.HALF_UP);
        }

        /** The marks as pieces of one bar of length 100. */
        public List<Piece> pieces() {
            List<Piece> pieces = new ArrayList<>();
            BigDecimal from = BigDecimal.ZERO;
            for (int mark = Questionnaire.LEAST; mark <= Questionnaire.MOST && !hidden(); mark++) {
                BigDecimal width = BigDecimal.valueOf(100L * counts.get(mark - 1))
                        .divide(BigDecimal.valueOf(people()), 3, RoundingMode.HALF_UP);
                pieces.add(new Piece(mark, from, width));
                from = from.add(width);
            }
            return pieces;
        }
    }

    /** A piece of a bar. */
    record Piece(int mark, BigDecimal from, BigDecimal width) {}

    /**
     * The whole, or a specialty.
     *
     * @param specialtyCode null for the whole
     * @param answers null where hidden
     * @param spreads in the order of the questions
     */
    record Group(String specialtyCode, int invited, Integer answers, Map<Score, Cell> scores, List<Spread> spreads) {

        /** Whether nothing of it is shown. */
        public boolean hidden() {
            return answers == null;
        }

        /** The spreads of one part. */
        public List<Spread> of(PulsePart part) {
            return spreads.stream().filter(one -> one.item().part() == part).toList();
        }
    }

    /**
     * What a pulse found.
     *
     * @param least how many answers it takes to be shown
     * @param groups the whole first, then the specialties by code; empty where nothing may be shown
     */
    record Result(Line line, Questionnaire questionnaire, int least, List<Group> groups) {

        /** Whether anything beyond the response may be shown. */
        public boolean shown() {
            return !groups.isEmpty();
        }

        /** Whether a part of it is hidden because too few answered. */
        public boolean partlyHidden() {
            return groups.stream()
                    .anyMatch(group -> group.hidden()
                            || group.scores().values().stream().anyMatch(Cell::hidden)
                            || group.spreads().stream().anyMatch(Spread::hidden));
        }
    }
}
