package health.sts.engine.guard;

import java.util.AbstractMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * The beans a model may name, found when asked for: the engine starts before them. Ours only, and only those written
 * for models.
 */
class AllowedBeans extends AbstractMap<Object, Object> {

    private static final Pattern NAME =
            Pattern.compile("[a-z][A-Za-z0-9]*(Delegate|Completion|Start|Listener)|deadlines|candidacyEndorsers"
                    + "|teachBackPanel|reviewPanel");

    private final ApplicationContext context;

    AllowedBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name
                && NAME.matcher(name).matches()
                && context.containsBean(name)
                && isOurs(context.getType(name));
    }

    @Override
    public Object get(Object key) {
        return containsKey(key) ? context.getBean((String) key) : null;
    }

    /** Nothing lists the beans: an expression has to know the name. */
    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }

    private static boolean isOurs(Class<?> type) {
        return type != null && ClassUtils.getUserClass(type).getName().startsWith("health.sts.");
    }
}
