package health.sts.review.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A physician while a file is read, with what the file has said of them so far in a few bytes for each line: all of a large
 * health system are in memory at once.
 */
final class UsagePerson {

    /** Figures whose change by a factor is worth a look. */
    static final List<UsageColumn> WATCHED = List.of(
            UsageColumn.ENCOUNTERS,
            UsageColumn.DISCHARGES,
            UsageColumn.MEDICATION_ORDERS,
            UsageColumn.EHR_HOURS,
            UsageColumn.AFTER_HOURS_HOURS,
            UsageColumn.VISITS);

    private static final int DAYS_BITS = 5;
    private static final int LINE_BITS = 31;

    private final String id;
    private final boolean active;
    private final String waveId;
    private final LocalDate goLive;
    private long[] seen = {};
    private float[] newestADay;
    private boolean newestInWrvu;
    private boolean mayHaveFigures = true;

    /** @param waveId of the wave they train or trained for, or whose place they are at; null without one */
    UsagePerson(String id, boolean active, String waveId, LocalDate goLive) {
        this.id = id;
        this.active = active;
        this.waveId = waveId;
        this.goLive = goLive;
    }

    String id() {
        return id;
    }

    boolean active() {
        return active;
    }

    String waveId() {
        return waveId;
    }

    LocalDate goLive() {
        return goLive;
    }

    /** Whether earlier loads may say something of them; true until it is known. */
    boolean mayHaveFigures() {
        return mayHaveFigures;
    }

    void hasFigures(boolean has) {
        mayHaveFigures = has;
    }

    boolean wasSeen() {
        return seen.length > 0;
    }

    /** The line of this file that overlaps a period of it, or null. */
    Seen overlapping(UsagePeriod period) {
        for (long one : seen) {
            Seen before = unpacked(one);
            if (before.period().overlaps(period)) {
                return before;
            }
        }
        return null;
    }

    void see(UsageLine line, float[] aDay) {
        seen = Arrays.copyOf(seen, seen.length + 1);
        seen[seen.length - 1] = packed(line.period(), line.line());
        newestADay = aDay;
        newestInWrvu = "WRVU".equals(line.unit());
    }

    UsagePeriod newest() {
        return seen.length == 0 ? null : unpacked(seen[seen.length - 1]).period();
    }

    /** What the line before said for a day, by {@link #WATCHED}; NaN where it said nothing. */
    float[] newestADay() {
        return newestADay;
    }

    boolean newestInWrvu() {
        return newestInWrvu;
    }

    static float[] aDay(UsageLine line) {
        float[] figures = new float[WATCHED.size()];
        int days = line.period().days();
        for (int i = 0; i < figures.length; i++) {
            BigDecimal figure = line.figure(WATCHED.get(i));
            figures[i] = figure == null ? Float.NaN : (float) (figure.doubleValue() / days);
        }
        return figures;
    }

    /** @param line where it stands in the file */
    record Seen(UsagePeriod period, long line) {}

    private static long packed(UsagePeriod period, long line) {
        return period.from().toEpochDay() << DAYS_BITS + LINE_BITS | (long) (period.days() - 1) << LINE_BITS | line;
    }

    private static Seen unpacked(long one) {
        LocalDate from = LocalDate.ofEpochDay(one >>> DAYS_BITS + LINE_BITS);
        long days = one >>> LINE_BITS & (1L << DAYS_BITS) - 1;
        return new Seen(new UsagePeriod(from, from.plusDays(days)), one & (1L << LINE_BITS) - 1);
    }
}
