/** Curricula, coursework and evidence. */
@org.springframework.modulith.NamedInterface("curriculum")
package health.sts.certification.curriculum;
