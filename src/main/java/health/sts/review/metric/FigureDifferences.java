package health.sts.review.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What a figure that was computed again has otherwise than the kept one. */
final class FigureDifferences {

    private final List<String> sentences = new ArrayList<>();

    FigureDifferences(SnapshotView kept, Figure now) {
        numbers("Value", kept.snapshot().value(), now.value());
        numbers("Numerator", kept.snapshot().numerator(), now.numerator());
        numbers("Denominator", kept.snapshot().denominator(), now.denominator());
        differ("Records that count", kept.snapshot().records(), now.records());
        differ("Hidden", kept.snapshot().hidden() ? "yes" : "no", now.hidden() ? "yes" : "no");
        TreeSet<String> reasons = new TreeSet<>(kept.exclusions().keySet());
        reasons.addAll(now.excluded().keySet());
        for (String reason : reasons) {
            differ(
                    "Excluded as “" + reason + "”",
                    kept.exclusions().getOrDefault(reason, 0),
                    now.excluded().getOrDefault(reason, 0));
        }
        if (kept.sha256() != null && !kept.sha256().equals(now.sha256())) {
            sentences.add("The records behind it are not the same ones, or say something else (SHA-256 %s, kept %s)."
                    .formatted(Objects.toString(now.sha256(), "hidden"), kept.sha256()));
        }
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    private void numbers(String what, BigDecimal kept, BigDecimal now) {
        differ(what, plain(kept), plain(now));
    }

    private void differ(String what, Object kept, Object now) {
        if (!kept.equals(now)) {
            sentences.add("%s: kept %s, now %s.".formatted(what, kept, now));
        }
    }

    private static String plain(BigDecimal number) {
        if (number == null) {
            return "none";
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
