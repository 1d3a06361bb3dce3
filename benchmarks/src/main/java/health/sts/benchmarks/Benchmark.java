package health.sts.benchmarks;

/** One measurement that prints its own table. */
interface Benchmark {

    /** The word on the command line. */
    String name();

    void run(Report report) throws Exception;
}
