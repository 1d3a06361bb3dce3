/** Seats, waiting lists and enrolments, around the times at which physicians see patients. */
package health.sts.delivery.booking;
