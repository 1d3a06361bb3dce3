package health.sts.engine.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence what to set, instead of a stack trace. Found by name in spring.factories. */
class MissingAdministratorAnalyzer extends AbstractFailureAnalyzer<MissingAdministrator> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, MissingAdministrator missing) {
        return new FailureAnalysis(missing.getMessage(), missing.wayOut(), missing);
    }
}
