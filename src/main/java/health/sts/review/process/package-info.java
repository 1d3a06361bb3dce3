/** The engine's side of reviews: one delegate or completion for each node of the models in {@code processes/review}. */
package health.sts.review.process;
