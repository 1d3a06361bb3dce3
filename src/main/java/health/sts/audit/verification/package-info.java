/** Checks the whole ledger behind the pages and writes the file by which anybody can check it elsewhere. */
package health.sts.audit.verification;
