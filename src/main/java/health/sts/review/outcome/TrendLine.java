package health.sts.review.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A small line in a box of {@value #WIDTH} by {@value #HEIGHT}, as SVG takes it. A reading without a value leaves a gap.
 *
 * @param strokes one list of corners for each stretch without a gap
 * @param dots one for each value
 * @param border where the target lies; null where there is none
 */
public record TrendLine(List<String> strokes, List<Dot> dots, String border) {

    static final int WIDTH = 200;
    static final int HEIGHT = 44;
    private static final int EDGE = 4;

    /** Where a value lies. */
    public record Dot(String x, String y) {}

    /** The line, or null where fewer than two values are there to be joined. */
    static TrendLine of(List<BigDecimal> values, BigDecimal target) {
        List<BigDecimal> known = values.stream().filter(Objects::nonNull).toList();
        if (known.size() < 2) {
            return null;
        }
        Scale scale = Scale.of(Stream.concat(known.stream(), Stream.ofNullable(target))
                .mapToDouble(BigDecimal::doubleValue)
                .toArray());
        List<String> strokes = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        StringBuilder stroke = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) {
                end(strokes, stroke);
                continue;
            }
            Dot dot = new Dot(
                    text(EDGE + (WIDTH - 2.0 * EDGE) * i / (values.size() - 1)),
                    text(scale.y(values.get(i).doubleValue())));
            dots.add(dot);
            stroke.append(dot.x()).append(',').append(dot.y()).append(' ');
        }
        end(strokes, stroke);
        return new TrendLine(strokes, dots, target == null ? null : text(scale.y(target.doubleValue())));
    }

    private static void end(List<String> strokes, StringBuilder stroke) {
        if (stroke.length() > 0) {
            strokes.add(stroke.toString().strip());
            stroke.setLength(0);
        }
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private record Scale(double least, double most) {

        static Scale of(double[] values) {
            double least = Double.MAX_VALUE;
            double most = -Double.MAX_VALUE;
            for (double value : values) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            return new Scale(least, most);
        }

        double y(double value) {
            double share = most == least ? 0.5 : (value - least) / (most - least);
            return HEIGHT - EDGE - share * (HEIGHT - 2.0 * EDGE);
        }
    }
}
