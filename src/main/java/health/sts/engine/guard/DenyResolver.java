package health.sts.engine.guard;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Asked before every other resolver: lets plain values, variable scopes and our own beans through, nothing else. */
class DenyResolver extends ELResolver {

    private static final Set<String> MEMBERS = Set.of(
            "class",
            "getclass",
            "classloader",
            "getclassloader",
            "processengine",
            "getprocessengine",
            "processengineservices",
            "getprocessengineservices",
            "wait",
            "notify",
            "notifyall",
            "finalize");

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
        check(base, method);
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        check(base, property);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        check(base, property);
        return false;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }

    private static void check(Object base, Object member) {
        if (base == null) {
            return;
        }
        if (member != null && MEMBERS.contains(member.toString().toLowerCase(Locale.ROOT))) {
            throw new ExpressionRefused("the member " + member);
        }
        if (!ReachableTypes.allow(base)) {
            throw new ExpressionRefused("an object of " + base.getClass().getName());
        }
    }
}
