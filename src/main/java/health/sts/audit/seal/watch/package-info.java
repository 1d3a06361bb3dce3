/** Seals every second and tells how that goes: health, metrics, heads outside the database, the auditors' daily mail. */
package health.sts.audit.seal.watch;
