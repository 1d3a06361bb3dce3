package health.sts.audit.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** As much JSON as a proof needs: texts, whole numbers, lists and objects. */
final class Json {

    private static final int DEEPEST = 8;
    private static final int HEX_DIGITS = 4;
    private static final int HEX = 16;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** A text as it stands in JSON, in quotes. */
    static String quoted(String value) {
        StringBuilder json = new StringBuilder(value.length() + 2).append('"');
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** The objects that the text is, one or a list: texts as String, numbers as Long, lists as List, objects as Map. */
    static List<Map<?, ?>> objects(String text) throws Unreadable {
        Json json = new Json(text);
        Object value = json.value(0);
        json.blanks();
        if (json.at < text.length()) {
            throw json.wrong();
        }
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object each : value instanceof List<?> list ? list : List.of(value)) {
            if (!(each instanceof Map<?, ?> object)) {
                throw json.wrong();
            }
            objects.add(object);
        }
        return objects;
    }

    private Object value(int depth) throws Unreadable {
        if (depth > DEEPEST) {
            throw wrong();
        }
        blanks();
        return switch (peek()) {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"' -> string();
            default -> number();
        };
    }

    private Map<String, Object> map(int depth) throws Unreadable {
        Map<String, Object> map = new LinkedHashMap<>();
        for (boolean more = opens('}'); more; more = goesOn('}')) {
            blanks();
            String name = string();
            blanks();
            take(':');
            map.put(name, value(depth + 1));
        }
        return map;
    }

    private List<Object> list(int depth) throws Unreadable {
        List<Object> list = new ArrayList<>();
        for (boolean more = opens(']'); more; more = goesOn(']')) {
            list.add(value(depth + 1));
        }
        return list;
    }

    private boolean opens(char end) throws Unreadable {
        at++;
        blanks();
        if (peek() == end) {
            at++;
            return false;
        }
        return true;
    }

    private boolean goesOn(char end) throws Unreadable {
        blanks();
        if (peek() == end) {
            at++;
            return false;
        }
        take(',');
        return true;
    }

    private String string() throws Unreadable {
        take('"');
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            value.append(c == '\\' ? escaped() : c);
        }
        at++;
        return value.toString();
    }

    private char escaped() throws Unreadable {
        char c = peek();
        at++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> hex();
            case '"', '\\', '/' -> c;
            default -> throw wrong();
        };
    }

    private char hex() throws Unreadable {
        try {
            at += HEX_DIGITS;
            return (char) Integer.parseInt(text.substring(at - HEX_DIGITS, at), HEX);
        } catch (IndexOutOfBoundsException | NumberFormatException notHex) {
            throw wrong();
        }
    }

    private Long number() throws Unreadable {
        int from = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Long.valueOf(text.substring(from, at));
        } catch (NumberFormatException notANumber) {
            throw wrong();
        }
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void take(char expected) throws Unreadable {
        if (peek() != expected) {
            throw wrong();
        }
        at++;
    }

    private char peek() throws Unreadable {
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at);
    }

    private Unreadable wrong() {
        return new Unreadable("This is not a proof: the JSON cannot be read after character %,d.".formatted(at));
    }
}
