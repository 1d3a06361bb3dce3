/** What reviews prove: tickets and escalations (item 17), metric snapshots (item 18), review minutes and actions (item 19). */
package health.sts.review.trail;
