package health.sts.people.imports;

import java.util.regex.Pattern;

/** The check digit of a national provider identifier: Luhn over the prefix 80840 (worth 24) and the ten digits. */
final class Npi {

    private static final Pattern FORM = Pattern.compile("[12][0-9]{9}");
    private static final int PREFIX = 24;

    private Npi() {}

    static boolean valid(String npi) {
        if (!FORM.matcher(npi).matches()) {
            return false;
        }
        int total = PREFIX;
        for (int i = 0; i < npi.length(); i++) {
            int digit = npi.charAt(i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            total += weighed > 9 ? weighed - 9 : weighed;
        }
        return total % 10 == 0;
    }
}
