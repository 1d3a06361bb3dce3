/** Seats, waiting lists and enrolments, around the times at which physicians see patients. */
@org.springframework.modulith.NamedInterface("booking")
package health.sts.delivery.booking;
