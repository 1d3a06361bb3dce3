package health.sts.audit.seal.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence how to make a key, instead of a stack trace. Found by name in spring.factories. */
class SealKeyMissingAnalyzer extends AbstractFailureAnalyzer<SealKeyMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, SealKeyMissing missing) {
        return new FailureAnalysis(
                missing.getMessage(),
                "Make one with: openssl genpkey -algorithm ed25519 -out seal-key.pem && chmod 600 seal-key.pem\n"
                        + "Then set STS_SEAL_KEY_FILE to the path of that file, or STS_SEAL_KEY to its content. "
                        + "All nodes use the same key. Keep a copy of it apart from the database.",
                missing);
    }
}
