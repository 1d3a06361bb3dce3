/** Samples drawn by seed; the demonstration draws one. */
@org.springframework.modulith.NamedInterface("samples")
package health.sts.audit.samples;
