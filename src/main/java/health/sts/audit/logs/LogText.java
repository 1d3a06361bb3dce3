package health.sts.audit.logs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** How texts and times stand in every format. */
final class LogText {

    private static final char REPLACED = '\uFFFD';

    private final ZoneId zone;

    LogText(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The time on the clocks of the installation with its offset from UTC, so that it is exact in the hour that comes
     * twice as well: {@code 2027-11-07T01:30:00.000-05:00}. Written by hand because a log has millions of them.
     */
    String time(Instant moment) {
        ZoneOffset offset = zone.getRules().getOffset(moment);
        LocalDateTime local = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), offset);
        StringBuilder text = new StringBuilder(29);
        digits(text, local.getYear(), 1000);
        digits(text.append('-'), local.getMonthValue(), 10);
        digits(text.append('-'), local.getDayOfMonth(), 10);
        digits(text.append('T'), local.getHour(), 10);
        digits(text.append(':'), local.getMinute(), 10);
        digits(text.append(':'), local.getSecond(), 10);
        digits(text.append('.'), local.getNano() / 1_000_000, 100);
        int minutes = offset.getTotalSeconds() / 60;
        digits(text.append(minutes < 0 ? '-' : '+'), Math.abs(minutes) / 60, 10);
        digits(text.append(':'), Math.abs(minutes) % 60, 10);
        return text.toString();
    }

    private static void digits(StringBuilder text, int number, int highest) {
        for (int place = highest; place > 0; place /= 10) {
            text.append((char) ('0' + number / place % 10));
        }
    }

    /** The text without what XML 1.0 cannot hold: control characters and halves of characters are replaced. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= Character.MIN_SURROGATE) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(allowed(point) ? point : REPLACED));
        return clean.toString();
    }

    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= ' ' && point < Character.MIN_SURROGATE
                || point > Character.MAX_SURROGATE && point < 0xFFFE
                || point > 0xFFFF;
    }
}
