package health.sts.audit.verify;

import java.io.IOException;

/** What was given cannot be checked at all; the message says in a sentence what is wrong with it. */
public final class Unreadable extends IOException {

    Unreadable(String sentence) {
        super(sentence);
    }
}
