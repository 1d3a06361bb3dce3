/** E-learning, privacy module, proficiency test and lab checklist: every attempt kept, files of the LMS taken once. */
@org.springframework.modulith.NamedInterface("learning")
package health.sts.delivery.learning;
