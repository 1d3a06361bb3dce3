/** Evidence packs: what can be proved about a person, a wave, a decision or a period, as one file to take away. */
package health.sts.audit.evidence;
