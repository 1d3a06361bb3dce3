/** A certificate on paper; knows nothing of where its words come from. */
package health.sts.certification.credential.print;
