/**
 * Event logs: the history of cases in the formats that process mining reads. One reader hands out cases, each with its
 * steps; each format is one writer.
 */
package health.sts.audit.logs;
