package health.sts.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

/** How much more memory is in use during an act than before it, by collecting the garbage again and again meanwhile. */
final class LiveHeap {

    private static final long EVERY_MILLIS = 400;
    private static final double MEGABYTE = 1 << 20;

    private LiveHeap() {}

    /** The growth in megabytes. */
    static double growth(Pair.Act act) throws Exception {
        double before = used();
        AtomicLong most = new AtomicLong();
        Thread sampler = new Thread(() -> sample(most));
        sampler.setDaemon(true);
        sampler.start();
        act.run();
        sampler.interrupt();
        sampler.join();
        return Math.max(0, (most.get() - before) / MEGABYTE);
    }

    private static void sample(AtomicLong most) {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                most.accumulateAndGet(used(), Math::max);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
