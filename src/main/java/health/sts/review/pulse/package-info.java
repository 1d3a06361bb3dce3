/**
 * The survey pulse of a review (P8.3): usability (SUS), net experience, burnout, trust in leadership. Answers belong to
 * nobody: a random id, the specialty, no person and no time; a mark without a time says who has answered and is forgotten
 * when the pulse closes. How sure somebody feels is asked apart, with their name, because help follows from it.
 */
@org.springframework.modulith.NamedInterface("pulse")
package health.sts.review.pulse;
