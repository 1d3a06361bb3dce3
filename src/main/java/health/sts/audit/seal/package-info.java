/**
 * Seals every ledger line and every flow taken, a moment after its commit: hash trees in batches, each batch signed and
 * chained to the one before, heads kept outside the database.
 */
package health.sts.audit.seal;
