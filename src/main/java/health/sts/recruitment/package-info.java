/** Trainer recruitment (P4): from nomination over endorsement, eligibility and agreement to the appointed peer trainer. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Recruitment",
        allowedDependencies = {"shared", "engine", "accountability", "audit", "people", "program"})
package health.sts.recruitment;
