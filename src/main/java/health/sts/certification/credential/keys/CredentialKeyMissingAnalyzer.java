package health.sts.certification.credential.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence how to make a keystore, instead of a stack trace. Found by name in spring.factories. */
class CredentialKeyMissingAnalyzer extends AbstractFailureAnalyzer<CredentialKeyMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, CredentialKeyMissing missing) {
        return new FailureAnalysis(
                missing.getMessage(),
                "Make a keystore with: keytool -genkeypair -alias certificates -keyalg RSA -keysize 3072 "
                        + "-validity 3650 -dname \"CN=Certificates\" -storetype PKCS12 -keystore certificates.p12 "
                        + "&& chmod 600 certificates.p12\n"
                        + "Then set STS_CREDENTIAL_KEYSTORE to its path and STS_CREDENTIAL_KEYSTORE_PASSWORD to its "
                        + "password; STS_CREDENTIAL_KEY names an alias other than the newest. All nodes use the same "
                        + "keystore. Keep a copy of it apart from the database.",
                missing);
    }
}
