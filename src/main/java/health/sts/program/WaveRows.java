package health.sts.program;

import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts waves together from the rows of three tables: first the sites and specialties, then the waves. */
class WaveRows {

    private final Map<String, List<String>> sites = new HashMap<>();
    private final Map<String, SortedMap<String, ResourceDemand>> plans = new HashMap<>();
    private final Map<String, Map<String, Integer>> entered = new HashMap<>();

    void site(ResultSet row) throws SQLException {
        sites.computeIfAbsent(row.getString("wave_id"), id -> new ArrayList<>()).add(row.getString("site_id"));
    }

    void specialty(ResultSet row) throws SQLException {
        String wave = row.getString("wave_id");
        String code = row.getString("specialty_code");
        ResourceDemand demand = new ResourceDemand(
                row.getInt("learners"),
                row.getInt("classes"),
                row.getInt("labs"),
                row.getBigDecimal("trainer_hours"),
                row.getInt("required_seats"),
                row.getInt("recruit_seats"));
        plans.computeIfAbsent(wave, id -> new TreeMap<>()).put(code, demand);
        if (row.getBoolean("entered")) {
            entered.computeIfAbsent(wave, id -> new HashMap<>()).put(code, demand.learners());
        }
    }

    Wave wave(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        WaveDetails details = new WaveDetails(
                row.getString("name"),
                sites.get(id),
                row.getObject("go_live_date", LocalDate.class),
                ZoneId.of(row.getString("zone")),
                ParameterColumns.read(row),
                entered.get(id));
        return new Wave(
                id,
                row.getString("program_id"),
                row.getInt("wave_number"),
                details,
                plans.getOrDefault(id, new TreeMap<>()),
                row.getString("formula_version"),
                SqlTime.read(row, "counted_at"),
                row.getInt("version"));
    }

    static Map<String, Object> bindPlan(Wave wave, String code, ResourceDemand demand) {
        Map<String, Object> values = new HashMap<>();
        values.put("wave", wave.id());
        values.put("code", code);
        values.put("entered", wave.entered(code));
        values.put("learners", demand.learners());
        values.put("classes", demand.classes());
        values.put("labs", demand.labs());
        values.put("hours", demand.trainerHours());
        values.put("required", demand.requiredTrainers());
        values.put("recruit", demand.seatsToRecruit());
        return values;
    }
}
