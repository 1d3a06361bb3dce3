package health.sts.engine;

/**
 * A person changed who may do what, through Admin or REST: a user, a group, a membership or an authorization. Published in
 * the engine's transaction; what cannot be recorded does not happen.
 *
 * @param operation what was done, in the engine's word: {@code Create}, {@code Update}, {@code Delete}
 * @param entity what it was done to, in the engine's word: {@code User}, {@code Group membership}, {@code Authorization}
 * @param property which part of it
 * @param before the old value, or null
 * @param after the new value, or null
 */
public record RightChanged(String operation, String entity, String property, String before, String after) {}
