/** The access decision, computed from records with every change kept, and its way to the access system. */
package health.sts.delivery.access;
