package health.sts.audit.cases;

import java.util.Locale;

/** Makes words of the names that code and models give. */
final class Words {

    private Words() {}

    /** {@code userTask_signAgreement}, {@code signAgreement} and {@code SIGN_AGREEMENT} are "Sign agreement". */
    static String of(String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String bare = name.replaceFirst("^[a-z]+[A-Z][a-zA-Z]*_(?=[a-z])", "");
        String words = bare.equals(bare.toUpperCase(Locale.ROOT))
                ? bare.replace('_', ' ').toLowerCase(Locale.ROOT)
                : bare.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                        .replaceAll("[_-]+", " ")
                        .toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
