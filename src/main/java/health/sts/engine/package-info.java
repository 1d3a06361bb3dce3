/**
 * The only door to Camunda: starts, correlates and completes, deploys the models, keeps the engine's clock, identities
 * and guards. Everything else speaks to it through the interfaces here and sees no engine type.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Engine", allowedDependencies = "shared")
package health.sts.engine;
