package health.sts.audit.cases;

import health.sts.audit.TimelineEntry.Kind;
import health.sts.audit.cases.Moment.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a timeline short enough to read: values that changed together are one entry, and what a form beside it says already
 * is not said again. Asked for values alone, it repeats nothing and so leaves nothing out.
 */
final class FoldedValues {

    /** The engine and the ledger write the same act within moments. */
    private static final Duration TOGETHER = Duration.ofSeconds(2);

    /** A value that was taken away. */
    static final String NOTHING = "nothing";

    private FoldedValues() {}

    static List<Moment> of(List<Moment> moments) {
        List<Moment> folded = new ArrayList<>();
        for (Moment moment : moments) {
            if (moment.kind() != Kind.VALUE) {
                folded.add(moment);
                continue;
            }
            List<Value> news = moment.values().stream()
                    .filter(value -> !said(value, moment, moments))
                    .toList();
            Moment last = folded.isEmpty() ? null : folded.get(folded.size() - 1);
            if (news.isEmpty()) {
                continue;
            }
            if (last != null && last.kind() == Kind.VALUE && together(last, moment)) {
                folded.set(folded.size() - 1, joined(last, news));
            } else {
                folded.add(joined(named(moment), news));
            }
        }
        return List.copyOf(folded);
    }

    private static Moment named(Moment moment) {
        return new Moment(moment.at(), Kind.VALUE, "Values of the case", null, moment.by(), List.of(), moment.more());
    }

    private static Moment joined(Moment moment, List<Value> more) {
        List<Value> values = new ArrayList<>(moment.values());
        values.addAll(more);
        return new Moment(
                moment.at(), moment.kind(), moment.what(), moment.outcome(), moment.by(), values, moment.more());
    }

    private static boolean said(Value value, Moment moment, List<Moment> moments) {
        return moments.stream()
                .filter(other -> other.kind() == Kind.DECISION && together(other, moment))
                .flatMap(other -> other.values().stream())
                .anyMatch(other -> other.name().equals(value.name()) && saysTheSame(other.now(), value));
    }

    /** A form's own fields are taken away from the case once they are in the ledger, which is no news either. */
    private static boolean saysTheSame(String given, Value value) {
        return value.now().equals(given)
                || value.now().equals(NOTHING) && given != null && given.equals(value.before());
    }

    private static boolean together(Moment one, Moment other) {
        return Duration.between(one.at(), other.at()).abs().compareTo(TOGETHER) <= 0;
    }
}
