package health.sts.program;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ten columns in which programmes and waves keep what formula D1 takes. */
final class ParameterColumns {

    static final String NAMES = "class_size, lab_size, fill_rate, prep_factor, weeks, hours_per_week, min_trainers,"
            + " attrition_buffer, class_hours, lab_hours";

    static final String VALUES = ":classSize, :labSize, :fillRate, :prepFactor, :weeks, :hoursPerWeek, :minTrainers,"
            + " :attritionBuffer, :classHours, :labHours";

    static final String SET = "class_size = :classSize, lab_size = :labSize, fill_rate = :fillRate,"
            + " prep_factor = :prepFactor, weeks = :weeks, hours_per_week = :hoursPerWeek,"
            + " min_trainers = :minTrainers, attrition_buffer = :attritionBuffer, class_hours = :classHours,"
            + " lab_hours = :labHours";

    private ParameterColumns() {}

    static FormulaParameters read(ResultSet row) throws SQLException {
        return new FormulaParameters(
                row.getInt("class_size"),
                row.getInt("lab_size"),
                row.getBigDecimal("fill_rate"),
                row.getBigDecimal("prep_factor"),
                row.getInt("weeks"),
                row.getBigDecimal("hours_per_week"),
                row.getInt("min_trainers"),
                row.getBigDecimal("attrition_buffer"),
                row.getBigDecimal("class_hours"),
                row.getBigDecimal("lab_hours"));
    }

    static Map<String, Object> bind(FormulaParameters by) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("classSize", by.classSize());
        values.put("labSize", by.labSize());
        values.put("fillRate", by.fillRate());
        values.put("prepFactor", by.prepFactor());
        values.put("weeks", by.weeks());
        values.put("hoursPerWeek", by.hoursPerWeek());
        values.put("minTrainers", by.minTrainers());
        values.put("attritionBuffer", by.attritionBuffer());
        values.put("classHours", by.classHours());
        values.put("labHours", by.labHours());
        return values;
    }
}
