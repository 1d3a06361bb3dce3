/** The pages of reviews. */
package health.sts.review.web;
