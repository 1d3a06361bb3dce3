/** Classes, labs and refreshers with their rooms and trainers: planned, moved, cancelled, never two things at one time. */
@org.springframework.modulith.NamedInterface("session")
package health.sts.delivery.session;
