/** The ledger line by line: found, read, proven, taken away. */
package health.sts.audit.ledger;
