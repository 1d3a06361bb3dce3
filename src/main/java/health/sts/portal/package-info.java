/** Pages across capabilities: sign-in, home by role, errors; reads facades only. */
@org.springframework.modulith.ApplicationModule(displayName = "Portal")
package health.sts.portal;
