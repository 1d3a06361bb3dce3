/** Who was there for how long: check-in, entered by the lead, signed by the co-trainer; make-ups and teaching hours. */
@org.springframework.modulith.NamedInterface("attendance")
package health.sts.delivery.attendance;
