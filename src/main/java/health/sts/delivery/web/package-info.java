/** The pages of training delivery. */
package health.sts.delivery.web;
