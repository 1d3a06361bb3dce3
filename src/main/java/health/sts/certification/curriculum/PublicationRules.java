package health.sts.certification.curriculum;

import health.sts.certification.curriculum.Curricula.Publication;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a version must hold to be published. Fields of items are named by their place, for example {@code title.3}. */
final class PublicationRules {

    static final int MOST_ITEMS = 60;

    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_BLUEPRINT = 2_000;
    private static final int LONGEST_URL = 400;

    private PublicationRules() {}

    /** The publication as it is kept, without spaces around its words. */
    static Publication checked(Publication typed) {
        if (typed.items().size() > MOST_ITEMS) {
            throw Refusal.invalid(
                    "items",
                    "A curriculum has at most %d items; these are %d."
                            .formatted(MOST_ITEMS, typed.items().size()));
        }
        Publication publication = new Publication(
                typed.specialtyCode(),
                typed.majorUpgrade(),
                words("note", "What changed and why", typed.note(), LONGEST_NOTE),
                words("examBlueprint", "The exam blueprint", typed.examBlueprint(), LONGEST_BLUEPRINT),
                url(typed.examUrl()),
                typed.items().stream().map(ItemRules::stripped).toList());
        Map<String, Integer> places = new HashMap<>();
        for (int place = 1; place <= publication.items().size(); place++) {
            CurriculumItem item = publication.items().get(place - 1);
            ItemRules.check(item, place);
            Integer first = places.putIfAbsent(item.code(), place);
            if (first != null) {
                throw Refusal.invalid(
                        "code." + place,
                        "Lines %d and %d both have the code %s. Each code may stand once."
                                .formatted(first, place, item.code()));
            }
        }
        for (Kind kind : Kind.values()) {
            refuseWithout(kind, publication.items());
        }
        return publication;
    }

    static String words(String field, String label, String value, int longest) {
        String words = value == null ? "" : value.strip();
        if (words.isEmpty()) {
            throw Refusal.invalid(field, label + " is empty. Type it.");
        }
        return atMost(field, label, words, longest);
    }

    static String atMost(String field, String label, String words, int longest) {
        if (words.indexOf('\0') >= 0) {
            throw Refusal.invalid(field, label + " holds a character that cannot be kept. Type it anew.");
        }
        if (words.length() > longest) {
            throw Refusal.invalid(
                    field,
                    String.format(
                            Locale.US,
                            "%s has %,d characters; at most %,d can be kept.",
                            label,
                            words.length(),
                            longest));
        }
        return words;
    }

    private static String url(String typed) {
        String url = typed == null ? "" : typed.strip();
        if (url.isEmpty()) {
            return null;
        }
        atMost("examUrl", "The address of the exam", url, LONGEST_URL);
        if (!url.matches("https?://[^\\s/?#@]+(?:[/?#]\\S*)?")) {
            throw Refusal.invalid(
                    "examUrl", "The address of the exam must begin with https:// and have no spaces, or be empty.");
        }
        return url;
    }

    private static void refuseWithout(Kind kind, List<CurriculumItem> items) {
        boolean there = items.stream().anyMatch(item -> item.kind() == kind && item.mandatory());
        if (!there) {
            throw Refusal.invalid(
                    "items",
                    "There is no mandatory item of the kind “%s”. A curriculum needs at least one of each kind."
                            .formatted(kind.title()));
        }
    }
}
