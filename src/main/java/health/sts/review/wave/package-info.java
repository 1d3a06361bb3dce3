/**
 * The review of a wave: rounds at 30, 60 and 90 days with findings, actions and acceptance, the reading at 180 days, lessons
 * and the closing, which is the only way a wave is closed (P8.6, P8.7).
 */
@org.springframework.modulith.NamedInterface("wave")
package health.sts.review.wave;
