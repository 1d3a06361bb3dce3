/** The programme: waves with their sites, go-live date and trainer seats per specialty (formula D1). */
@org.springframework.modulith.ApplicationModule(
        displayName = "Program",
        allowedDependencies = {"shared", "accountability", "audit", "people"})
package health.sts.program;
