/**
 * After go-live (P8, P9): each wave is reviewed at 30, 60 and 90 days on figures that anyone can recompute, people who
 * struggle get help, and the trainer network stays alive. This package holds the words that its parts share. Its parts know
 * only what stands to their left: {@code usage} (figures of EHR use), {@code ticket} (support tickets), {@code support}
 * (at-the-elbow shifts), {@code pulse} (surveys) ◄ {@code metric} (registry, readings, recomputing) ◄ {@code triage}
 * (triage and interventions) ◄ {@code wave} (the review of a wave) ◄ {@code sustain} ◄ {@code outcome} (scorecard and
 * outcome chain); and to the right of all {@code trail}, {@code process} and {@code web}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Review and sustainment",
        allowedDependencies = {
            "shared",
            "engine",
            "accountability",
            "audit",
            "people",
            "people::csv",
            "program",
            "recruitment",
            "certification",
            "delivery",
            "delivery::session",
            "delivery::training"
        })
package health.sts.review;
