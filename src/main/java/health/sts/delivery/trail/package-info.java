/** What training delivery adds to the audit: whom its cases are about, every row as it was kept, evidence items 7, 11-14. */
package health.sts.delivery.trail;
