package health.sts.program.web;

import health.sts.program.FormulaParameters;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What formula D1 takes, as pages show it and forms ask for it. */
enum ParameterField {
    CLASS_SIZE("classSize", "Class size", "Learners a class has room for.", FormulaParameters::classSize),
    LAB_SIZE("labSize", "Lab size", "Learners a personalisation lab has room for.", FormulaParameters::labSize),
    FILL_RATE(
            "fillRate",
            "Fill rate",
            "Share of the room that is really taken; 0.85 is 85 %.",
            FormulaParameters::fillRate),
    PREP_FACTOR(
            "prepFactor",
            "Preparation factor",
            "Preparation as a share of the hours taught; 0.25 is a quarter.",
            FormulaParameters::prepFactor),
    WEEKS("weeks", "Training window", "Weeks in which classes are held.", FormulaParameters::weeks),
    HOURS_PER_WEEK(
            "hoursPerWeek",
            "Trainer hours per week",
            "Hours one trainer is released per week.",
            FormulaParameters::hoursPerWeek),
    MIN_TRAINERS(
            "minTrainers",
            "Fewest trainers per specialty",
            "So that an absence never leaves a specialty without one.",
            FormulaParameters::minTrainers),
    ATTRITION_BUFFER(
            "attritionBuffer",
            "Reserve",
            "Share recruited above the need of the wave; 0.2 is 20 %.",
            FormulaParameters::attritionBuffer),
    CLASS_HOURS("classHours", "Class hours", "Hours of one class.", FormulaParameters::classHours),
    LAB_HOURS("labHours", "Lab hours", "Hours of one lab.", FormulaParameters::labHours);

    private final String id;
    private final String label;
    private final String hint;
    private final Function<FormulaParameters, Object> read;

    ParameterField(String id, String label, String hint, Function<FormulaParameters, Object> read) {
        this.id = id;
        this.label = label;
        this.hint = hint;
        this.read = read;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    /** The value without zeros that say nothing. */
    public String of(FormulaParameters parameters) {
        Object value = read.apply(parameters);
        return value instanceof BigDecimal decimal
                ? decimal.stripTrailingZeros().toPlainString()
                : value.toString();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(ParameterField::id).toList();
    }

    static void fill(Typed form, FormulaParameters parameters) {
        for (ParameterField field : values()) {
            form.with(field.id, field.of(parameters));
        }
    }

    static Optional<FormulaParameters> read(Typed form) {
        List<Integer> whole = new ArrayList<>();
        for (ParameterField field : List.of(CLASS_SIZE, LAB_SIZE, WEEKS, MIN_TRAINERS)) {
            whole.add(form.whole(field.id, field.label));
        }
        List<BigDecimal> decimal = new ArrayList<>();
        for (ParameterField field :
                List.of(FILL_RATE, PREP_FACTOR, HOURS_PER_WEEK, ATTRITION_BUFFER, CLASS_HOURS, LAB_HOURS)) {
            decimal.add(form.decimal(field.id, field.label));
        }
        return form.wrongIn(ids()) ? Optional.empty() : parameters(form, whole, decimal);
    }

    private static Optional<FormulaParameters> parameters(Typed form, List<Integer> whole, List<BigDecimal> decimal) {
        try {
            return Optional.of(new FormulaParameters(
                    whole.get(0),
                    whole.get(1),
                    decimal.get(0),
                    decimal.get(1),
                    whole.get(2),
                    decimal.get(2),
                    whole.get(3),
                    decimal.get(3),
                    decimal.get(4),
                    decimal.get(5)));
        } catch (Refusal outOfRange) {
            form.refused(outOfRange);
            return Optional.empty();
        }
    }
}
