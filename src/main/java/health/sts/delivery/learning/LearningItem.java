package health.sts.delivery.learning;

import health.sts.delivery.learning.LearningRecords.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a line of an LMS file is about. */
enum LearningItem {
    ELEARNING(Kind.ELEARNING),
    PRIVACY(Kind.PRIVACY),
    TEST(null);

    private final Kind kind;

    LearningItem(Kind kind) {
        this.kind = kind;
    }

    /** The completion that it is, or null for a test. */
    Kind kind() {
        return kind;
    }

    static Optional<LearningItem> of(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(item -> item.name().equals(word)).findFirst();
    }
}
