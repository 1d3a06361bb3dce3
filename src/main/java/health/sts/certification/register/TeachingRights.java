package health.sts.certification.register;

import health.sts.certification.Certificates;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers who may teach, each question with one statement. */
@Service
@Transactional(readOnly = true)
class TeachingRights implements Certificates {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;

    TeachingRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayTeach(String physicianId, String specialtyCode, Instant at) {
        return !whoMayTeach(List.of(physicianId), specialtyCode, at).isEmpty();
    }

    @Override
    public Set<String> whoMayTeach(Collection<String> physicianIds, String specialtyCode, Instant at) {
        List<String> asked = physicianIds.stream().distinct().toList();
        Set<String> may = new HashSet<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            may.addAll(jdbc.sql("select s.physician_id from "
                            + Standing.among("c.specialty_code = :specialty and c.physician_id in (:physicians)")
                            + " where " + Standing.TEACHES)
                    .param("specialty", specialtyCode)
                    .param("physicians", asked.subList(from, Math.min(asked.size(), from + AT_ONCE)))
                    .param("at", SqlTime.of(at))
                    .query(String.class)
                    .list());
        }
        return may;
    }

    @Override
    public List<Holder> holders(String specialtyCode, Instant at) {
        return jdbc.sql("select s.physician_id, s.user_id, s.holder_name, s.id, s.ends_at from "
                        + Standing.among("c.specialty_code = :specialty") + " where " + Standing.TEACHES
                        + " order by s.holder_name, s.id")
                .param("specialty", specialtyCode)
                .param("at", SqlTime.of(at))
                .query((row, number) -> new Holder(
                        row.getString("physician_id"),
                        row.getString("user_id"),
                        row.getString("holder_name"),
                        row.getString("id"),
                        SqlTime.read(row, "ends_at")))
                .list();
    }

    @Override
    public Map<String, Integer> validByWave(String waveId, Instant at) {
        Map<String, Integer> counts = new TreeMap<>();
        jdbc.sql("select s.specialty_code, count(*) as trainers from " + Standing.among("c.wave_id = :wave") + " where "
                        + Standing.TEACHES + " group by s.specialty_code")
                .param("wave", waveId)
                .param("at", SqlTime.of(at))
                .query(row -> {
                    counts.put(row.getString("specialty_code"), row.getInt("trainers"));
                });
        return counts;
    }

    @Override
    public Map<String, Map<String, Integer>> validByWaves(Collection<String> waveIds, Instant at) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        if (!waveIds.isEmpty()) {
            jdbc.sql("select s.wave_id, s.specialty_code, count(*) as trainers from "
                            + Standing.among("c.wave_id in (:waves)") + " where " + Standing.TEACHES
                            + " group by s.wave_id, s.specialty_code")
                    .param("waves", waveIds)
                    .param("at", SqlTime.of(at))
                    .query(row -> {
                        counts.computeIfAbsent(row.getString("wave_id"), wave -> new TreeMap<>())
                                .put(row.getString("specialty_code"), row.getInt("trainers"));
                    });
        }
        return counts;
    }
}
