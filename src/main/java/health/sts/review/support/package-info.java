/** At-the-elbow support after go-live: the plan of shifts by rule D1, its taper by table {@code support-taper} (D8b), who takes which shift. */
@org.springframework.modulith.NamedInterface("support")
package health.sts.review.support;
