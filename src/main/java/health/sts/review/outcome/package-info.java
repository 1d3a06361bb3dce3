/** The scorecard of the three aims and the outcome chain; reads readings and records, decides nothing. */
package health.sts.review.outcome;
