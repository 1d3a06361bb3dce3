package health.sts.engine.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence what to set, instead of a stack trace. Found by name in spring.factories. */
class DatabaseNotReadyAnalyzer extends AbstractFailureAnalyzer<DatabaseNotReady> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DatabaseNotReady notReady) {
        return new FailureAnalysis(notReady.getMessage(), notReady.wayOut(), notReady);
    }
}
