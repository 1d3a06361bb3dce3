/** Classes, labs and refreshers with their rooms and trainers: planned, moved, cancelled, never two things at one time. */
package health.sts.delivery.session;
