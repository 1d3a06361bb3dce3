package health.sts.benchmarks;

import java.util.List;

/** Median with the quartiles of several rounds. */
record Quartiles(double lower, double median, double upper, int n) {

    static Quartiles of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), sorted.size());
    }

    static Quartiles of(double value) {
        return of(List.of(value));
    }

    /** So much in each of these milliseconds, as a rate; the quartiles change places. */
    Quartiles perSecond(double amount) {
        return new Quartiles(amount * 1e3 / upper, amount * 1e3 / median, amount * 1e3 / lower, n);
    }

    private static double at(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below);
    }

    @Override
    public String toString() {
        return "%s (%s–%s)".formatted(Report.number(median), Report.number(lower), Report.number(upper));
    }
}
