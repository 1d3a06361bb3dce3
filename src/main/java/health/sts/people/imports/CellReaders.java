package health.sts.people.imports;

import health.sts.people.Employment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The kinds of columns a sheet is made of. */
final class CellReaders {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern REGION = Pattern.compile("[A-Z0-9-]{1,10}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}([.,]\\d{1,6})?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Set<String> YES = Set.of("YES", "Y", "TRUE", "1");
    private static final Set<String> NO = Set.of("NO", "N", "FALSE", "0");
    private static final BigDecimal MOST_FTE = new BigDecimal("1.50");

    static final CellReader ID_TEXT = matching(ID, "Use letters, digits, dot, hyphen and underscore, at most 40.");
    static final CellReader USER =
            matching(USER_ID, "A sign-in id has letters, digits, dot, at sign, hyphen and underscore, at most 64.");
    static final CellReader MAIL =
            checked(text -> text.length() <= 254 && EMAIL.matcher(text).matches(), "is not an email address.");
    static final CellReader CHECKED_NPI = checked(Npi::valid, "fails its check digit. Correct it or leave it empty.");
    static final CellReader TIME_ZONE = checked(ZONES::contains, "is not a time zone such as America/New_York.");
    static final CellReader COUNTRY = text -> checked(COUNTRIES::contains, "is not a country code of two letters.")
            .read(text.toUpperCase(Locale.ROOT));
    static final CellReader REGION_CODE = text ->
            matching(REGION, "Use the code of the region, for example MN.").read(text.toUpperCase(Locale.ROOT));

    private CellReaders() {}

    static CellReader text(int longest) {
        return text -> {
            if (text.length() > longest) {
                throw new CellRefused(
                        "The text is %d characters long; at most %d fit.".formatted(text.length(), longest));
            }
            return text;
        };
    }

    static CellReader oneOf(Set<String> known, String sentence) {
        return checked(known::contains, sentence);
    }

    static Object employment(String text) {
        String word = text.toUpperCase(Locale.ROOT);
        if (Arrays.stream(Employment.values()).noneMatch(known -> known.name().equals(word))) {
            throw new CellRefused(CellText.shown(text) + " is not one of EMPLOYED, INDEPENDENT, RESIDENT.");
        }
        return word;
    }

    static Object yesNo(String text) {
        String word = text.toUpperCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new CellRefused(CellText.shown(text) + " is neither YES nor NO.");
        }
        return YES.contains(word);
    }

    static Object fte(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new CellRefused(CellText.shown(text) + " is not a number such as 0.80.");
        }
        BigDecimal share = new BigDecimal(text.replace(',', '.'));
        if (share.compareTo(MOST_FTE) > 0) {
            throw new CellRefused(text + " is more than 1.50. Give the share of a full post, for example 0.80.");
        }
        if (share.stripTrailingZeros().scale() > 2) {
            throw new CellRefused(text + " has more than two decimals.");
        }
        return share.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static CellReader matching(Pattern pattern, String advice) {
        return checked(text -> pattern.matcher(text).matches(), "cannot be used here. " + advice);
    }

    private static CellReader checked(Predicate<String> good, String complaint) {
        return text -> {
            if (!good.test(text)) {
                throw new CellRefused(CellText.shown(text) + " " + complaint);
            }
            return text;
        };
    }
}
