/** The keys that sign credentials: the present one from a keystore, the public halves of all of them from a table. */
package health.sts.certification.credential.keys;
