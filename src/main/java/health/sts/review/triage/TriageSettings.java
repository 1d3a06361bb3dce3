package health.sts.review.triage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are helped together (A), under {@code sts.review.triage}.
 *
 * @param classFrom how many with one signal, of one specialty at one site, are taught in a class; fewer are helped one by one
 * @param classMost how many a class takes
 * @param sprintMost how many one team of a sprint takes (domain, D8: up to 30)
 */
@ConfigurationProperties("sts.review.triage")
record TriageSettings(
        @DefaultValue("3") int classFrom, @DefaultValue("8") int classMost, @DefaultValue("30") int sprintMost) {}
