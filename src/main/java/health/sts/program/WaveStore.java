package health.sts.program;

import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Waves in their three tables: three statements for any number of waves. */
@Repository
class WaveStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    WaveStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Wave> all() {
        return read("", Map.of());
    }

    Optional<Wave> find(String id) {
        return read(" WHERE %s = :id", Map.of("id", id)).stream().findFirst();
    }

    /** By programme and number; one statement. */
    List<WaveDate> dates(Clock clock) {
        return jdbc.sql("SELECT id, wave_number, name, go_live_date, zone FROM wave ORDER BY program_id, wave_number")
                .query((row, number) -> {
                    LocalDate goLive = row.getObject("go_live_date", LocalDate.class);
                    ZoneId zone = ZoneId.of(row.getString("zone"));
                    return new WaveDate(
                            row.getString("id"),
                            row.getInt("wave_number"),
                            row.getString("name"),
                            goLive,
                            zone,
                            ChronoUnit.DAYS.between(LocalDate.now(clock.withZone(zone)), goLive));
                })
                .list();
    }

    Optional<GoLive> goLive(String id) {
        return jdbc.sql("SELECT go_live_date, zone FROM wave WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new GoLive(
                        id, row.getObject("go_live_date", LocalDate.class), ZoneId.of(row.getString("zone"))))
                .optional();
    }

    boolean programExists(String programId) {
        return jdbc.sql("SELECT COUNT(*) FROM program WHERE id = :id")
                        .param("id", programId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    boolean numberTaken(String programId, int number) {
        return jdbc.sql("SELECT COUNT(*) FROM wave WHERE program_id = :program AND wave_number = :number")
                        .param("program", programId)
                        .param("number", number)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The wave number of every site that has a wave in the programme. */
    Map<String, Integer> numbersBySite(String programId) {
        Map<String, Integer> numbers = new HashMap<>();
        jdbc.sql("SELECT s.site_id, w.wave_number FROM wave_site s JOIN wave w ON w.id = s.wave_id"
                        + " WHERE s.program_id = :program")
                .param("program", programId)
                .query((RowCallbackHandler) row -> numbers.put(row.getString("site_id"), row.getInt("wave_number")));
        return numbers;
    }

    void insert(Wave wave) {
        jdbc.sql("INSERT INTO wave (id, program_id, wave_number, name, go_live_date, zone, formula_version, counted_at,"
                        + " version, " + ParameterColumns.NAMES
                        + ") VALUES (:id, :programId, :number, :name, :goLiveDate,"
                        + " :zone, :formulaVersion, :countedAt, :version, " + ParameterColumns.VALUES + ")")
                .params(bind(wave))
                .update();
        insertSites(wave);
        insertPlan(wave);
    }

    /** False where somebody changed it after the version before this one was read. */
    boolean update(Wave wave) {
        int changed = jdbc.sql("UPDATE wave SET name = :name, go_live_date = :goLiveDate, zone = :zone,"
                        + " formula_version = :formulaVersion, counted_at = :countedAt, version = :version, "
                        + ParameterColumns.SET + " WHERE id = :id AND version = :version - 1")
                .params(bind(wave))
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("DELETE FROM wave_site WHERE wave_id = :id")
                .param("id", wave.id())
                .update();
        insertSites(wave);
        jdbc.sql("DELETE FROM wave_specialty WHERE wave_id = :id")
                .param("id", wave.id())
                .update();
        insertPlan(wave);
        return true;
    }

    private void insertSites(Wave wave) {
        batches.batchUpdate(
                "INSERT INTO wave_site (program_id, site_id, wave_id) VALUES (:program, :site, :wave)",
                batch(wave.details().siteIds().stream()
                        .map(site -> Map.of("program", wave.programId(), "site", site, "wave", wave.id()))
                        .toList()));
    }

    private void insertPlan(Wave wave) {
        batches.batchUpdate(
                "INSERT INTO wave_specialty (wave_id, specialty_code, entered, learners, classes, labs, trainer_hours,"
                        + " required_seats, recruit_seats) VALUES (:wave, :code, :entered, :learners, :classes, :labs,"
                        + " :hours, :required, :recruit)",
                batch(wave.plan().entrySet().stream()
                        .map(entry -> WaveRows.bindPlan(wave, entry.getKey(), entry.getValue()))
                        .toList()));
    }

    private List<Wave> read(String where, Map<String, ?> params) {
        WaveRows rows = new WaveRows();
        jdbc.sql("SELECT wave_id, site_id FROM wave_site" + where.formatted("wave_id"))
                .params(params)
                .query(rows::site);
        jdbc.sql("SELECT * FROM wave_specialty" + where.formatted("wave_id"))
                .params(params)
                .query(rows::specialty);
        return jdbc.sql("SELECT * FROM wave" + where.formatted("id") + " ORDER BY program_id, wave_number")
                .params(params)
                .query(rows::wave)
                .list();
    }

    private static SqlParameterSource[] batch(List<? extends Map<String, ?>> rows) {
        return SqlParameterSourceUtils.createBatch(rows);
    }

    private static Map<String, Object> bind(Wave wave) {
        Map<String, Object> values = ParameterColumns.bind(wave.details().parameters());
        values.put("id", wave.id());
        values.put("programId", wave.programId());
        values.put("number", wave.number());
        values.put("name", wave.details().name());
        values.put("goLiveDate", wave.details().goLiveDate());
        values.put("zone", wave.details().zone().getId());
        values.put("formulaVersion", wave.formulaVersion());
        values.put("countedAt", SqlTime.of(wave.countedAt()));
        values.put("version", wave.version());
        return values;
    }
}
