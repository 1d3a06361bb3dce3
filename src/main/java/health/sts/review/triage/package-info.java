/** Who gets on and who needs help, by table {@code adoption-triage} (D8), and the help itself as tasks of peer trainers (P8.5). */
@org.springframework.modulith.NamedInterface("triage")
package health.sts.review.triage;
