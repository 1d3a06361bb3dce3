/**
 * The registry of metrics (domain, chapter 4). A metric is one statement that yields the records behind a figure, each with
 * its share of numerator and denominator or the listed reason why it does not count; the figure is summed up from these
 * records and nowhere typed, so anybody who reads the same records gets the same number. Readings are added, never changed.
 */
package health.sts.review.metric;
