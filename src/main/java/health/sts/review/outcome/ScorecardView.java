package health.sts.review.outcome;

import health.sts.program.WaveDate;
import health.sts.review.Aim;
import health.sts.review.ReviewPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The scorecard of one wave at one point, or of all waves together.
 *
 * @param waves those to choose from
 * @param wave the one shown; null for all together
 * @param points those at which the wave has been read
 * @param point the one shown; null for all waves, and where none has been read
 * @param asOf when the newest of its figures was taken; null without any
 * @param from the first day that figures look at; null without any
 * @param until the day after the last
 */
public record ScorecardView(
        List<WaveDate> waves,
        WaveDate wave,
        List<ReviewPoint> points,
        ReviewPoint point,
        Instant asOf,
        LocalDate from,
        LocalDate until,
        List<Column> columns) {

    /** The metrics of one aim. */
    public record Column(Aim aim, List<Tile> tiles) {

        /** How many stand like this: REACHED, MISSED. */
        public long count(String state) {
            return tiles.stream()
                    .filter(tile -> tile.state() == FigureState.valueOf(state))
                    .count();
        }
    }

    /** All tiles, in the order of columns. */
    public List<Tile> tiles() {
        return columns.stream().flatMap(column -> column.tiles().stream()).toList();
    }

    /** What is shown, in words. */
    public String title() {
        return wave == null ? "All waves" : wave.title() + (point == null ? "" : ", " + words(point));
    }

    private static String words(ReviewPoint point) {
        return point == ReviewPoint.BASELINE ? "before go-live" : point.title() + " after go-live";
    }

    /** The wave as addresses have it. */
    public String waveKey() {
        return wave == null ? "all" : wave.id();
    }
}
