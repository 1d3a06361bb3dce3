/**
 * The demonstration programme "Northlake Health": fictional people, three waves and their recruitment, made through the
 * facades and processes with the clock moved. Active in profile {@code demo} only; nothing else may depend on it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Demo")
package health.sts.demo;
