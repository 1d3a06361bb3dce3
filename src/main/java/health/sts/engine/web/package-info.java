/** What stands in front of the engine's own web applications and REST: size, depth, paths, plain answers. */
package health.sts.engine.web;
