/**
 * Training delivery (P6, P11): every physician of a wave is taught by a certified peer, proves it in a test and gets access
 * by rule. This package holds the words that its parts share and what other modules may use. Its parts know only what
 * stands to their left: {@code training} (one physician's way) and {@code session} (classes, labs, rooms) ◄ {@code booking}
 * ◄ {@code calendar}, {@code attendance}; {@code training} ◄ {@code learning} ◄ {@code access} ◄ {@code waiver};
 * {@code survey}; and to the right of all {@code board}, {@code trail}, {@code process} and {@code web}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Training delivery",
        allowedDependencies = {
            "shared",
            "engine",
            "accountability",
            "audit",
            "people",
            "people::csv",
            "program",
            "recruitment",
            "certification"
        })
package health.sts.delivery;
