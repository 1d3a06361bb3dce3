/**
 * What reviews prove: hours and credits (item 7), tickets, escalations and support (item 17), metric snapshots (item 18),
 * review minutes and actions, surveys and sustainment (item 19).
 */
package health.sts.review.trail;
