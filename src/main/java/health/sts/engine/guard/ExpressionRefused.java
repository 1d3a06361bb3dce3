package health.sts.engine.guard;

import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/** An expression reached for something that expressions may not touch. */
class ExpressionRefused extends ELException {

    ExpressionRefused(String what) {
        super("Expressions may not use " + what);
    }
}
