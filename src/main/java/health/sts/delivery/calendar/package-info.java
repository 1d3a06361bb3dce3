/**
 * Calendar messages that arrive, change and go with the sessions (RFC 5545, 5546), and a private feed.
 *
 * <p>Every person has an entry of their own for a session, with a UID that never changes and a revision of its own that rises
 * with each message: so an invitation after a cancellation is newer than it, whatever happened in between. All times are
 * written in UTC: each session is one event and none recurs, so a calendar shows the right local time on both sides of a
 * change of daylight saving time without a table of the zone's rules.
 */
package health.sts.delivery.calendar;
