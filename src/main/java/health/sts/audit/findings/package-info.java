/** Findings from opening to judgement; the demonstration opens some of its own. */
@org.springframework.modulith.NamedInterface("findings")
package health.sts.audit.findings;
