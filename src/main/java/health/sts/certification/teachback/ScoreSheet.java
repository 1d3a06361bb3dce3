package health.sts.certification.teachback;

import health.sts.certification.Rubric;
import health.sts.certification.teachback.TeachBacks.Comparison;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/** The rubrics of one attempt put together (domain rule D3). */
record ScoreSheet(List<Rubric> rubrics) {

    ScoreSheet {
        if (rubrics.isEmpty()) {
            throw new IllegalArgumentException("Nobody has scored yet");
        }
        rubrics = List.copyOf(rubrics);
    }

    Comparison compare(int attempt) {
        return new Comparison(attempt, rubrics.size(), mean(), lowest(), spread());
    }

    private BigDecimal mean() {
        List<Integer> all =
                rubrics.stream().flatMap(rubric -> rubric.scores().stream()).toList();
        return BigDecimal.valueOf(all.stream().mapToInt(Integer::intValue).sum())
                .divide(BigDecimal.valueOf(all.size()), 2, RoundingMode.HALF_UP);
    }

    private int lowest() {
        return rubrics.stream().mapToInt(Rubric::lowest).min().orElseThrow();
    }

    private BigDecimal spread() {
        List<BigDecimal> means = rubrics.stream()
                .map(Rubric::mean)
                .sorted(Comparator.naturalOrder())
                .toList();
        return means.get(means.size() - 1).subtract(means.get(0));
    }
}
