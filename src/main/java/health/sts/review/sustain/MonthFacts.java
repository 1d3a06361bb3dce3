package health.sts.review.sustain;

import java.time.LocalDate;
import java.util.List;

/** What is short in a month, for whoever answers for it; a handful of statements. */
public interface MonthFacts {

    /** The month with everything that is short. */
    Month of(String monthId);

    /**
     * One month.
     *
     * @param shortages a sentence each
     * @param rest what else was counted, a sentence each
     */
    record Month(LocalDate begins, List<String> shortages, List<String> rest) {}
}
