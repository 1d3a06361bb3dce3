package health.sts.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Times of ours and of what stands beside it, taken in turns. */
record Pair(Quartiles ours, Quartiles beside) {

    /** Something to time. */
    @FunctionalInterface
    interface Act {
        void run() throws Exception;
    }

    /** Runs both by turns, first some rounds that do not count; milliseconds. */
    static Pair of(int warm, int rounds, Act ours, Act beside) throws Exception {
        List<Double> mine = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        for (int round = 0; round < warm + rounds; round++) {
            double first = millis(ours);
            double second = millis(beside);
            if (round >= warm) {
                mine.add(first);
                other.add(second);
            }
        }
        return new Pair(Quartiles.of(mine), Quartiles.of(other));
    }

    static double millis(Act act) throws Exception {
        long begin = System.nanoTime();
        act.run();
        return (System.nanoTime() - begin) / 1e6;
    }
}
