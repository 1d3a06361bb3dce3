package health.sts.audit.flow;

import health.sts.audit.flow.CasePath.ModelVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What all cases of one version of a process say together.
 *
 * @param period the cases counted are those begun in it
 * @param duration from start to end, of finished cases
 * @param steps every node of the model, in its order
 * @param gateways where one of several ways is chosen
 * @param flows every flow of the model
 */
public record ProcessFigures(
        ModelVersion model,
        Period period,
        long cases,
        long finished,
        Spread duration,
        List<Step> steps,
        List<Gateway> gateways,
        List<Branch> flows) {

    /** Below this many a median says little. */
    public static final int FEW = 5;

    /** Cases begun from the first instant on and before the second; null is open. */
    public record Period(Instant from, Instant until) {

        public static final Period ALWAYS = new Period(null, null);
    }

    /**
     * How long something took.
     *
     * @param n of how many; without any there is no median
     */
    public record Spread(long n, Duration median, Duration ninetieth) {

        static final Spread NONE = new Spread(0, null, null);

        public boolean few() {
            return n > 0 && n < FEW;
        }
    }

    /**
     * One node.
     *
     * @param waiting for a task of a person from creation to completion; else the stay
     * @param withDue finished tasks that had a due date
     * @param late those of them that were finished after it
     */
    public record Step(
            String node,
            String name,
            String kind,
            String type,
            long visits,
            long openNow,
            Spread waiting,
            long withDue,
            long late) {

        /** From 1, under an hour, to 5, a week and more; 0 where nothing waits or nothing was finished. */
        public int heat() {
            boolean passes = type.endsWith("Gateway") || type.equals("startEvent") || type.equals("endEvent");
            return passes || waiting.n() == 0 ? 0 : Heat.of(waiting.median());
        }

        /** The shade as a letter, because colour alone says nothing to some. */
        public String letter() {
            return heat() == 0 ? "" : Heat.LETTERS.substring(heat() - 1, heat());
        }
    }

    /** A point where one of several ways is chosen. */
    public record Gateway(String node, String name, long taken, List<Branch> branches) {}

    /** A flow with how often it was taken; the way is its name or where it leads. */
    public record Branch(String flow, String way, long taken) {}

    public long running() {
        return cases - finished;
    }

    /** The share of each way at the gateways as the picture's script reads them. */
    public String flowMarks() {
        StringBuilder marks = new StringBuilder();
        for (Gateway gateway : gateways) {
            for (Branch branch : gateway.branches()) {
                if (gateway.taken() > 0) {
                    long percent = Math.round(branch.taken() * 100.0 / gateway.taken());
                    marks.append(branch.flow()).append('=').append(percent).append("% ");
                }
            }
        }
        return marks.toString().strip();
    }

    /** The five shades of waiting. */
    static final class Heat {

        static final String LETTERS = "ABCDE";

        private static final List<Duration> BORDERS =
                List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7));

        private Heat() {}

        static int of(Duration median) {
            return 1
                    + (int) BORDERS.stream()
                            .filter(border -> median.compareTo(border) >= 0)
                            .count();
        }
    }
}
