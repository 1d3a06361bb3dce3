package health.sts.engine.guard;

import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.BeanFactory;

/** The kinds of objects whose members an expression may read or call. */
final class ReachableTypes {

    private static final List<Class<?>> VALUES = List.of(
            CharSequence.class,
            Number.class,
            Boolean.class,
            Character.class,
            Enum.class,
            Date.class,
            Calendar.class,
            Temporal.class,
            TemporalAmount.class,
            Map.class,
            Collection.class,
            TypedValue.class,
            VariableScope.class);

    private static final Set<String> OUR_PACKAGES = Set.of("health.sts.", "org.joda.time.");

    /** Never, even where one of them also is a value or a bean of ours. */
    private static final List<Class<?>> NEVER = List.of(
            Class.class,
            ClassLoader.class,
            Runtime.class,
            Thread.class,
            Process.class,
            ProcessEngineServices.class,
            ProcessEngineConfiguration.class,
            AuthorizationService.class,
            CommandContext.class,
            BeanFactory.class,
            javax.sql.DataSource.class);

    private ReachableTypes() {}

    static boolean allow(Object base) {
        if (NEVER.stream().anyMatch(type -> type.isInstance(base))) {
            return false;
        }
        String name = base.getClass().getName();
        return base.getClass().isArray()
                || VALUES.stream().anyMatch(type -> type.isInstance(base))
                || OUR_PACKAGES.stream().anyMatch(name::startsWith);
    }
}
