/** The roster: health system, sites, departments with their chiefs, physicians; import, undo and export. */
@org.springframework.modulith.ApplicationModule(
        displayName = "People",
        allowedDependencies = {"shared", "accountability", "audit"})
package health.sts.people;
