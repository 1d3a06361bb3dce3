package health.sts.audit.evidence;

import health.sts.audit.verify.Merkle;

/** Names that every file system takes. */
final class FileNames {

    private static final int LONGEST = 100;
    private static final int MARK = 8;

    private FileNames() {}

    /** The text itself where it is harmless; else cleaned, with a mark that keeps two texts apart. */
    static String safe(String text) {
        String clean = text.replaceAll("[^A-Za-z0-9._-]", "_");
        if (clean.equals(text) && text.length() <= LONGEST && !text.startsWith(".")) {
            return text;
        }
        String beginning = clean.substring(0, Math.min(clean.length(), LONGEST));
        return "_" + beginning + "-" + Merkle.hash(text).substring(0, MARK);
    }
}
