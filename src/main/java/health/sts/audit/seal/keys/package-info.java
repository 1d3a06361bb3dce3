/** The key that signs heads: from the environment, in the demo made once; never in the database and never in the log. */
package health.sts.audit.seal.keys;
