package health.sts;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Counts executes and commits for {@link Tally}, in every test context. */
@Component
public class CountingDataSource implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !Proxy.isProxyClass(bean.getClass()) ? around(source) : bean;
    }

    /** The same data source, counted. */
    public static DataSource around(DataSource source) {
        return proxy(DataSource.class, source, null);
    }

    private static <T> T proxy(Class<T> type, T target, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            count(target, method, arguments, sql);
            Object result = call(target, method, arguments);
            if (result instanceof Connection connection
                    && method.getName().equals("getConnection")
                    && target instanceof DataSource) {
                return proxy(Connection.class, connection, null);
            }
            if (target instanceof Connection && result instanceof Statement) {
                String prepared = arguments != null && arguments[0] instanceof String text ? text : null;
                return result instanceof CallableStatement callable
                        ? proxy(CallableStatement.class, callable, prepared)
                        : result instanceof PreparedStatement statement
                                ? proxy(PreparedStatement.class, statement, prepared)
                                : proxy(Statement.class, (Statement) result, null);
            }
            return result;
        };
        return type.cast(
                Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static void count(Object target, Method method, Object[] arguments, String sql) {
        if (target instanceof Statement && method.getName().startsWith("execute")) {
            Tally.executed(sql != null ? sql : arguments != null ? String.valueOf(arguments[0]) : "batch");
        } else if (target instanceof Connection && method.getName().equals("commit")) {
            Tally.committed();
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
