/** Sign-in, sign-out, who may open which address, and the ledger lines about it. */
package health.sts.portal.security;
