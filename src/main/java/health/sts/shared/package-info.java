/** Words that every module speaks: roles, the person acting, refusals, ids. Holds no rules and knows nobody. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Shared",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package health.sts.shared;
