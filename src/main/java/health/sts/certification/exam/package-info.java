/** Exam attempts. */
@org.springframework.modulith.NamedInterface("exam")
package health.sts.certification.exam;
