package health.sts.audit.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A head as somebody kept it outside the database: on paper, in a mail, in a file.
 *
 * @param line as it was given
 */
public record KnownHead(long number, long lastPosition, String hash, String line) {

    private static final Pattern LINE =
            Pattern.compile("sts-head-v1 (\\d{1,18}) (\\d{1,18}) ([0-9a-f]{64}) \\S+ [0-9a-f]{16} \\S+");

    /** All heads of a text, one a line; blank lines and lines that begin with # are passed over. */
    public static List<KnownHead> all(String text) throws Unreadable {
        List<String> lines = text.lines().map(String::strip).toList();
        List<KnownHead> heads = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && !line.startsWith("#")) {
                heads.add(of(line, i + 1));
            }
        }
        return List.copyOf(heads);
    }

    private static KnownHead of(String line, int number) throws Unreadable {
        Matcher head = LINE.matcher(line);
        if (!head.matches()) {
            throw new Unreadable(
                    ("Line %d of the heads is not a head. A head begins with sts-head-v1 and has six parts "
                                    + "after it, each behind one blank.")
                            .formatted(number));
        }
        return new KnownHead(Long.parseLong(head.group(1)), Long.parseLong(head.group(2)), head.group(3), line);
    }

    /** Whether the ledger's head of this number is still this one, down to the signature. */
    boolean is(Head head) {
        return head.line().equals(line);
    }
}
