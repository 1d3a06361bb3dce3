/** At-the-elbow support after go-live: the plan of shifts by rule D1, its taper by table {@code support-taper} (D8b), who takes which shift. */
package health.sts.review.support;
