package health.sts.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One table of everything measured: ours, what it is measured against, the ratio and its goal. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    Report() {
        lines.add("| What | Ours (quartiles) | Beside (quartiles) | Unit | Ratio | Goal | Met | n |");
        lines.add("|---|---|---|---|---|---|---|---|");
    }

    /** A row whose goal is a ratio of at least so much: throughput. */
    void atLeast(double goal, String what, Quartiles ours, Quartiles beside, String unit) {
        double ratio = ours.median() / beside.median();
        add(what, ours, beside, unit, ratio, "≥ " + number(goal), ratio >= goal);
    }

    /** A row whose goal is a ratio of at most so much: times and counts. */
    void atMost(double goal, String what, Quartiles ours, Quartiles beside, String unit) {
        double ratio = ours.median() / beside.median();
        add(what, ours, beside, unit, ratio, "≤ " + number(goal), ratio <= goal);
    }

    /** A figure that has no goal and nothing beside it. */
    void note(String what, String value, String unit) {
        lines.add("| %s | %s | – | %s | – | – | – | – |".formatted(what, value, unit));
        System.out.println(what + ": " + value + " " + unit);
    }

    /** A figure that must stay below a limit and has nothing beside it. */
    void below(double limit, String what, double value, String unit) {
        String line = "| %s | %s | – | %s | – | < %s | %s | 1 |"
                .formatted(what, number(value), unit, number(limit), value < limit ? "yes" : "no");
        lines.add(line);
        System.out.println(line);
    }

    /** A page that should be there within so many milliseconds, beside the plain statement that reads its rows. */
    void page(double millis, String what, Quartiles ours, Quartiles beside) {
        double ratio = ours.median() / beside.median();
        add(what, ours, beside, "ms", ratio, "≤ " + number(millis) + " ms", ours.median() <= millis);
    }

    private void add(
            String what, Quartiles ours, Quartiles beside, String unit, double ratio, String goal, boolean met) {
        String line = "| %s | %s | %s | %s | %s | %s | %s | %d |"
                .formatted(what, ours, beside, unit, number(ratio), goal, met ? "yes" : "no", ours.n());
        lines.add(line);
        System.out.println(line);
    }

    String text() {
        return String.join("\n", lines);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
