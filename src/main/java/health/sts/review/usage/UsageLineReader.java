package health.sts.review.usage;

import static health.sts.review.usage.UsageColumn.*;

import health.sts.people.csv.CsvRow;
import health.sts.people.csv.CsvTable;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads lines by themselves: dates, numbers, and what a line contradicts in itself. */
final class UsageLineReader implements CsvTable.Lines<UsageColumn, UsageLine> {

    private static final int LONGEST_PHYSICIAN = 254;
    private static final int LONGEST_VENDOR = 60;
    private static final int LONGEST_VERSION = 40;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final LocalDate OLDEST = LocalDate.of(2000, 1, 1);

    /** What is part of what. */
    private static final List<Share> SHARES = List.of(
            new Share(CLOSED_SAME_DAY, ENCOUNTERS),
            new Share(CLOSED_WITHIN_3_DAYS, ENCOUNTERS),
            new Share(CLOSED_SAME_DAY, CLOSED_WITHIN_3_DAYS),
            new Share(ORDERS_BY_PRESCRIBER, MEDICATION_ORDERS),
            new Share(AFTER_HOURS_HOURS, EHR_HOURS));
    /** What makes no figure without its denominator. */
    private static final List<Share> NEEDED = List.of(
            new Share(CLOSED_SAME_DAY, ENCOUNTERS),
            new Share(CLOSED_WITHIN_3_DAYS, ENCOUNTERS),
            new Share(INCOMPLETE_AFTER_30_DAYS, DISCHARGES),
            new Share(ORDERS_BY_PRESCRIBER, MEDICATION_ORDERS));

    private final LocalDate today;

    /** @param today in the zone of the installation; a period must be over */
    UsageLineReader(LocalDate today) {
        this.today = today;
    }

    private record Share(UsageColumn part, UsageColumn whole) {}

    @Override
    public UsageLine of(CsvRow<UsageColumn> row) {
        List<UsageProblem> found = new ArrayList<>(0);
        UsagePeriod period = period(row, found);
        Map<UsageColumn, BigDecimal> figures = figures(row, period, found);
        contradictions(row.line(), figures, found);
        return new UsageLine(
                row.line(),
                text(row, PHYSICIAN, LONGEST_PHYSICIAN, found),
                period,
                text(row, VENDOR, LONGEST_VENDOR, found),
                text(row, DEFINITION_VERSION, LONGEST_VERSION, found),
                figures,
                unit(row, figures, found),
                found);
    }

    @Override
    public UsageLine misshapen(long line, String sentence) {
        return new UsageLine(
                line, null, null, null, null, Map.of(), null, List.of(UsageProblem.problem(line, null, sentence)));
    }

    private UsagePeriod period(CsvRow<UsageColumn> row, List<UsageProblem> found) {
        LocalDate from = day(row, PERIOD_FROM, found);
        LocalDate until = day(row, PERIOD_UNTIL, found);
        if (from == null || until == null) {
            return null;
        }
        UsagePeriod period = new UsagePeriod(from, until);
        String wrong = until.isBefore(from)
                ? "The period ends before it begins. Look whether the two days were mixed up."
                : period.days() > UsagePeriod.LONGEST
                        ? "The period has %,d days. Weeks and months are taken, so at most 31.".formatted(period.days())
                        : !until.isBefore(today)
                                ? "The period is not over yet. Load it when its last day is behind us."
                                : from.isBefore(OLDEST) ? "The period is older than the year 2000." : null;
        if (wrong == null) {
            return period;
        }
        found.add(UsageProblem.problem(row.line(), PERIOD_UNTIL, wrong));
        return null;
    }

    private static LocalDate day(CsvRow<UsageColumn> row, UsageColumn column, List<UsageProblem> found) {
        String text = text(row, column, 40, found);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            found.add(UsageProblem.problem(
                    row.line(),
                    column,
                    "\"%s\" is no day. Write it as YYYY-MM-DD, for example 2027-03-01.".formatted(CsvRow.shown(text))));
            return null;
        }
    }

    private static String text(CsvRow<UsageColumn> row, UsageColumn column, int longest, List<UsageProblem> found) {
        try {
            return row.text(column, longest);
        } catch (Refusal refusal) {
            found.add(UsageProblem.problem(row.line(), column, refusal.getMessage()));
            return null;
        }
    }

    private static Map<UsageColumn, BigDecimal> figures(
            CsvRow<UsageColumn> row, UsagePeriod period, List<UsageProblem> found) {
        Map<UsageColumn, BigDecimal> figures = new EnumMap<>(UsageColumn.class);
        for (UsageColumn column : UsageColumn.figures()) {
            String text = row.cell(column);
            if (text.isEmpty()) {
                continue;
            }
            BigDecimal value = NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
            String wrong = value != null
                    ? wrong(column, value, period)
                    : "\"%s\" is no number. Write digits with a point before decimals and nothing between thousands; leave the cell empty where nothing is reported."
                            .formatted(CsvRow.shown(text));
            if (wrong == null) {
                figures.put(column, value);
            } else {
                found.add(UsageProblem.problem(row.line(), column, wrong));
            }
        }
        return figures;
    }

    private static String wrong(UsageColumn column, BigDecimal value, UsagePeriod period) {
        int decimals = column.kind().decimals();
        if (value.signum() < 0) {
            return "%s is negative. Correct it, or leave the cell empty where nothing is reported.".formatted(value);
        }
        if (value.scale() > decimals && value.stripTrailingZeros().scale() > decimals) {
            return decimals == 0
                    ? "%s is no whole number, and this column counts.".formatted(value)
                    : "%s has more than two decimals. Round it.".formatted(value);
        }
        if (value.compareTo(MOST) > 0) {
            return "%s is more than a million, which nobody reaches in a month.".formatted(value);
        }
        if (column.kind() != UsageColumn.Kind.HOURS) {
            return null;
        }
        BigDecimal hours = period == null ? MOST : HOURS_A_DAY.multiply(BigDecimal.valueOf(period.days()));
        return value.compareTo(hours) > 0
                ? "%s hours are more than the %s days of the period have."
                        .formatted(value, period == null ? "" : period.days())
                : null;
    }

    private static void contradictions(long line, Map<UsageColumn, BigDecimal> figures, List<UsageProblem> found) {
        for (Share share : SHARES) {
            BigDecimal part = figures.get(share.part());
            BigDecimal whole = figures.get(share.whole());
            if (part != null && whole != null && part.compareTo(whole) > 0) {
                found.add(UsageProblem.problem(
                        line,
                        share.part(),
                        "%s is more than the %s of %s, of which it is a part. Correct one of the two."
                                .formatted(
                                        part.toPlainString(),
                                        whole.toPlainString(),
                                        share.whole().header())));
            }
        }
        for (Share share : NEEDED) {
            if (figures.containsKey(share.part()) && !figures.containsKey(share.whole())) {
                found.add(UsageProblem.warning(
                        line,
                        share.part(),
                        "%s is not reported, so this figure counts in no rate."
                                .formatted(share.whole().header())));
            }
        }
    }

    private static String unit(
            CsvRow<UsageColumn> row, Map<UsageColumn, BigDecimal> figures, List<UsageProblem> found) {
        String unit = row.cell(VISITS_UNIT).toUpperCase(Locale.ROOT);
        if (!unit.isEmpty() && !unit.equals("VISITS") && !unit.equals("WRVU")) {
            found.add(UsageProblem.problem(
                    row.line(),
                    VISITS_UNIT,
                    "\"%s\" is no unit of ours. Write visits or wrvu.".formatted(CsvRow.shown(row.cell(VISITS_UNIT)))));
        }
        return !figures.containsKey(VISITS) ? null : unit.equals("WRVU") ? unit : "VISITS";
    }
}
