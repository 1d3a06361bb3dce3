package health.sts.engine;

import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable, declared once with its name, type and limits. Reading it from a form names what is missing, of the
 * wrong type or out of range, so that Tasklist, REST and our pages all get the same sentence.
 */
public final class Variable<T> {

    private static final String TEXT = "text";

    private final String name;
    private final Class<T> type;
    private final String expected;
    private final Function<Object, Optional<T>> conversion;
    private final Function<T, Optional<String>> fault;

    private Variable(
            String name,
            Class<T> type,
            String expected,
            Function<Object, Optional<T>> conversion,
            Function<T, Optional<String>> fault) {
        this.name = name;
        this.type = type;
        this.expected = expected;
        this.conversion = conversion;
        this.fault = fault;
    }

    /** Text without leading and trailing blanks; an empty text counts as missing. */
    public static Variable<String> text(String name) {
        return new Variable<>(
                name,
                String.class,
                TEXT,
                value -> value instanceof String text ? Optional.of(text.strip()) : Optional.empty(),
                value -> Optional.empty());
    }

    /** A whole number; forms send it as a number or as digits. */
    public static Variable<Integer> integer(String name) {
        return new Variable<>(
                name, Integer.class, "a whole number", value -> decimalOf(value).flatMap(Variable::whole), none());
    }

    /** A number with decimals. */
    public static Variable<BigDecimal> decimal(String name) {
        return new Variable<>(name, BigDecimal.class, "a number", Variable::decimalOf, none());
    }

    public static Variable<Boolean> bool(String name) {
        return new Variable<>(
                name,
                Boolean.class,
                "true or false",
                value -> value instanceof Boolean bool ? Optional.of(bool) : Optional.empty(),
                none());
    }

    /** One of the constants of an enum, by name. */
    public static <E extends Enum<E>> Variable<E> choice(String name, Class<E> choices) {
        List<E> constants = List.of(choices.getEnumConstants());
        return new Variable<>(
                name,
                choices,
                "one of " + constants,
                value -> constants.stream()
                        .filter(constant -> constant.name().equals(value))
                        .findFirst(),
                none());
    }

    /** The same text with at most this many characters. */
    public Variable<T> max(int characters) {
        return with(value -> ((String) value).length() <= characters
                ? Optional.empty()
                : Optional.of("%s has %d characters; %d are allowed. Shorten it."
                        .formatted(name, ((String) value).length(), characters)));
    }

    /** The same number between two bounds, both included. */
    public Variable<T> between(double lowest, double highest) {
        return with(value -> {
            double number = ((Number) value).doubleValue();
            return number >= lowest && number <= highest
                    ? Optional.empty()
                    : Optional.of("%s is %s; it must be between %s and %s."
                            .formatted(name, value, plain(lowest), plain(highest)));
        });
    }

    public String name() {
        return name;
    }

    /**
     * The value that a form must give.
     *
     * @throws Refusal invalid, with the variable's name, where it is missing, of the wrong type or out of range
     */
    public T required(VariableScope scope) {
        return optional(scope)
                .orElseThrow(() -> Refusal.invalid(
                        name,
                        name + " is missing. "
                                + (expected.equals(TEXT) ? "Fill it in." : "It must be " + expected + ".")));
    }

    /** The value of an optional field; null and blank text are empty. */
    public Optional<T> optional(VariableScope scope) {
        Object raw = scope.getVariable(name);
        if (raw == null || raw instanceof String text && text.isBlank()) {
            return Optional.empty();
        }
        T value = conversion
                .apply(raw)
                .orElseThrow(() -> Refusal.invalid(name, "%s must be %s.".formatted(name, expected)));
        fault.apply(value).ifPresent(sentence -> {
            throw Refusal.invalid(name, sentence);
        });
        return Optional.of(value);
    }

    /** Hands the value on to gateways, tables and called processes. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, stored(value));
    }

    /** Puts the value into a map for starting or correlating. */
    public void put(Map<String, Object> variables, T value) {
        variables.put(name, stored(value));
    }

    private Object stored(T value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
    }

    private Variable<T> with(Function<T, Optional<String>> further) {
        return new Variable<>(
                name, type, expected, conversion, value -> fault.apply(value).or(() -> further.apply(value)));
    }

    private static <V> Function<V, Optional<String>> none() {
        return value -> Optional.empty();
    }

    private static Optional<BigDecimal> decimalOf(Object value) {
        if (!(value instanceof Number || value instanceof String)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value.toString().strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> whole(BigDecimal number) {
        try {
            return Optional.of(number.intValueExact());
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return name + ": " + type.getSimpleName();
    }
}
