/**
 * What keeps the engine from running code that came in as data. The engine evaluates expressions with the whole class
 * path in reach, and the community line gets no fixes any more; so the reach is cut here.
 */
package health.sts.engine.guard;
