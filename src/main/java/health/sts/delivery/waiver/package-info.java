/** Access for a few supervised hours without proof: asked for by a chief, granted by two, ended by a timer (P11). */
package health.sts.delivery.waiver;
