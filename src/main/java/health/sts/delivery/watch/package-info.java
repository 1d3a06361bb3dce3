/** What is looked after every day: reminders to learners, and on the day of go-live who is still blocked. */
package health.sts.delivery.watch;
