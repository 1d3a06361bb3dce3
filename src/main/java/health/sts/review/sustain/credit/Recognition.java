package health.sts.review.sustain.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What trainers gave and what it brought them, for its pages; managers see everybody, a trainer sees their own. */
public interface Recognition {

    /** One page of trainers by name, with sums over a period. */
    List<Trainer> trainers(Period period, String after, int limit);

    /** The statement of one trainer; managers, or the trainer. */
    Statement of(String userId, Period period);

    /** One page of entries of a trainer, newest first; managers, or the trainer. */
    List<Entry> entries(String userId, Period period, String before, int limit);

    /** Says thanks; the trainer is told. */
    void thank(String userId, String words);

    /** Credits for an hour of each kind as they are now (A). */
    Map<HourKind, BigDecimal> rates();

    /** Days, both included. */
    record Period(LocalDate from, LocalDate until) {}

    /** One trainer's sums. @param key where the next page goes on */
    record Trainer(
            String userId, String name, Map<HourKind, BigDecimal> hours, BigDecimal credits, int thanks, String key) {

        public BigDecimal total() {
            return hours.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** A trainer's sums with what was said to them. */
    record Statement(Trainer trainer, List<Thanks> thanks) {}

    /** A word of thanks. */
    record Thanks(String words, String by, Instant at) {}
}
