package health.sts.audit.seal.keys;

/** There is no key to seal with, so this installation does not start. */
class SealKeyMissing extends RuntimeException {

    SealKeyMissing(String what) {
        super(what);
    }

    static SealKeyMissing unset() {
        return new SealKeyMissing("There is no key to seal the records with.");
    }

    static SealKeyMissing broken(String where, String why) {
        return new SealKeyMissing("The key to seal the records with, %s, cannot be used: %s.".formatted(where, why));
    }
}
