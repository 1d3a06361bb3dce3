/** Measures the application beside the bare engine and plain SQL; goals are ratios of one run on one machine. */
package health.sts.benchmarks;
