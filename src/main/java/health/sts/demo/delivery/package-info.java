/**
 * Training delivery of the demonstration: wave 1 is trained and live, wave 2 is in the middle of its classes. Sessions are
 * planned, booked, held, signed and paid by the people in them, learning records come as files of the LMS.
 */
package health.sts.demo.delivery;
