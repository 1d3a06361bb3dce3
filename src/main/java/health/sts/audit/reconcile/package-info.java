/** History, ledger and path compared with each other; the demonstration lets it run once when it is complete. */
@org.springframework.modulith.NamedInterface("reconcile")
package health.sts.audit.reconcile;
