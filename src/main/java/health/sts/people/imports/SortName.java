package health.sts.people.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Names folded to the letters a to z, family and given name parted by a 0. Any collation of any database orders these
 * alike, and a prefix is a plain range. Letters beyond the Latin alphabet become z and four letters of their code.
 */
public final class SortName {

    private static final int MOST_WORDS = 5;

    private SortName() {}

    public static String of(String familyName, String givenName) {
        return fold(familyName) + "0" + fold(givenName);
    }

    /** The prefixes that a typed name can mean: a family name, or both names in either order. */
    public static List<String> prefixesOf(String typed) {
        String[] words = typed.strip().split("[\\s,]+", MOST_WORDS);
        List<String> prefixes = new ArrayList<>();
        add(prefixes, fold(typed));
        for (int i = 1; i < words.length; i++) {
            String left = fold(String.join(" ", List.of(words).subList(0, i)));
            String right = fold(String.join(" ", List.of(words).subList(i, words.length)));
            if (!left.isEmpty() && !right.isEmpty()) {
                add(prefixes, left + "0" + right);
                add(prefixes, right + "0" + left);
            }
        }
        return prefixes;
    }

    /** The last string that begins with the prefix. */
    public static String endOf(String prefix) {
        return prefix + "zzzzzzzz";
    }

    private static void add(List<String> prefixes, String prefix) {
        if (!prefix.isEmpty()) {
            prefixes.add(prefix);
        }
    }

    private static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetter).forEach(letter -> append(folded, letter));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int letter) {
        if (letter >= 'a' && letter <= 'z') {
            folded.append((char) letter);
            return;
        }
        String latin = latin(letter);
        if (latin != null) {
            folded.append(latin);
            return;
        }
        folded.append('z');
        for (int shift = 12; shift >= 0; shift -= 4) {
            folded.append((char) ('a' + (letter >> shift & 0xF)));
        }
    }

    /** Latin letters that do not decompose. */
    private static String latin(int letter) {
        return switch (letter) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ł' -> "l";
            case 'þ' -> "th";
            case 'ı' -> "i";
            default -> null;
        };
    }
}
