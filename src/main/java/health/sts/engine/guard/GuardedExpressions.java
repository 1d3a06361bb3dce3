package health.sts.engine.guard;

import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/** The engine's expressions with the guard in front. */
class GuardedExpressions extends SpringExpressionManager {

    GuardedExpressions(ApplicationContext context) {
        super(context, new AllowedBeans(context));
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver guarded = new CompositeELResolver();
        guarded.add(new DenyResolver());
        guarded.add(super.createElResolver());
        return guarded;
    }
}
