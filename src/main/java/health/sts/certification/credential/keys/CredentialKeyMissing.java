package health.sts.certification.credential.keys;

/** There is no key to sign certificates with, so this installation does not start. */
class CredentialKeyMissing extends RuntimeException {

    CredentialKeyMissing(String what) {
        super(what);
    }

    static CredentialKeyMissing unset() {
        return new CredentialKeyMissing("There is no key to sign certificates with.");
    }

    static CredentialKeyMissing broken(String where, String why) {
        return new CredentialKeyMissing(
                "The key to sign certificates with, %s, cannot be used: %s.".formatted(where, why));
    }
}
