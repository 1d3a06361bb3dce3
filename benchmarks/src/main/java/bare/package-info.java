/** The bare application that starts are measured against; outside health.sts, where our own scan would find it. */
package bare;
