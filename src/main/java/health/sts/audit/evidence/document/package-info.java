/** The readable part of an evidence pack as PDF; knows nothing of where its content comes from. */
package health.sts.audit.evidence.document;
