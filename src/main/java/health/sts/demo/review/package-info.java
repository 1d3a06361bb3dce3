/**
 * After go-live in the demonstration: wave 1 at day 75. Figures of EHR use and tickets come as files, pulses are answered,
 * two reviews are signed off and colleagues are helped by the people in them.
 */
package health.sts.demo.review;
