/** Access for a few supervised hours without proof: asked for by a chief, granted by two, ended by a timer (P11). */
@org.springframework.modulith.NamedInterface("waiver")
package health.sts.delivery.waiver;
