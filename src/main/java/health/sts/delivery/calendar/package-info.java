/** Calendar messages that arrive, change and go with the sessions, and a private feed. */
package health.sts.delivery.calendar;
