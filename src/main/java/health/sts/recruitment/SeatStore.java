package health.sts.recruitment;

import health.sts.program.Seats;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Trainer seats. A seat changes hands only while the row of its specialty and wave is locked. */
@Component
class SeatStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    SeatStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    boolean planned(String waveId, String specialtyCode) {
        return jdbc.sql(
                        "select 1 from seat_plan where wave_id = :wave and specialty_code = :specialty and to_recruit > 0")
                .param("wave", waveId)
                .param("specialty", specialtyCode)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Holds the lowest open seat for the candidacy; false where none is open. Two statements. */
    boolean hold(String waveId, String specialtyCode, String candidacyId) {
        lock(waveId, specialtyCode);
        return jdbc.sql(
                                """
                                update trainer_seat set state = 'HELD', candidacy_id = :candidacy, since = :now
                                 where wave_id = :wave and specialty_code = :specialty and seat_no = (
                                       select min(seat_no) from trainer_seat
                                        where wave_id = :wave and specialty_code = :specialty and state = 'OPEN')
                                """)
                        .param("candidacy", candidacyId)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("wave", waveId)
                        .param("specialty", specialtyCode)
                        .update()
                == 1;
    }

    /** Opens the candidate's seat again; false where the candidacy held none. */
    boolean reopen(String waveId, String specialtyCode, String candidacyId) {
        lock(waveId, specialtyCode);
        return jdbc.sql(
                                """
                                update trainer_seat set state = 'OPEN', candidacy_id = null, since = :now
                                 where candidacy_id = :candidacy
                                """)
                        .param("candidacy", candidacyId)
                        .param("now", SqlTime.of(clock.instant()))
                        .update()
                == 1;
    }

    void fill(String candidacyId) {
        jdbc.sql("update trainer_seat set state = 'FILLED', since = :now where candidacy_id = :candidacy")
                .param("candidacy", candidacyId)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /**
     * Brings the seats of a wave to the plan: missing ones are added, open ones above it removed. Seats that people hold
     * stay, even above the plan.
     */
    void plan(String waveId, Map<String, Seats> seats) {
        Map<String, Integer> now = new java.util.HashMap<>();
        jdbc.sql(
                        "select specialty_code, max(seat_no) as top from trainer_seat where wave_id = :wave group by specialty_code")
                .param("wave", waveId)
                .query(row -> {
                    now.put(row.getString("specialty_code"), row.getInt("top"));
                });
        jdbc.sql("delete from seat_plan where wave_id = :wave")
                .param("wave", waveId)
                .update();
        batches.batchUpdate(
                "insert into seat_plan (wave_id, specialty_code, required, to_recruit) values (:wave, :specialty, :required, :recruit)",
                seats.entrySet().stream()
                        .map(entry -> new MapSqlParameterSource("wave", waveId)
                                .addValue("specialty", entry.getKey())
                                .addValue("required", entry.getValue().required())
                                .addValue("recruit", entry.getValue().toRecruit()))
                        .toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                """
                insert into trainer_seat (wave_id, specialty_code, seat_no, reserve, state, since)
                values (:wave, :specialty, :number, :reserve, 'OPEN', :now)
                """,
                seats.entrySet().stream()
                        .flatMap(entry -> IntStream.rangeClosed(
                                        now.getOrDefault(entry.getKey(), 0) + 1,
                                        entry.getValue().toRecruit())
                                .mapToObj(number -> new MapSqlParameterSource("wave", waveId)
                                        .addValue("specialty", entry.getKey())
                                        .addValue("number", number)
                                        .addValue(
                                                "reserve",
                                                number > entry.getValue().required())
                                        .addValue("now", SqlTime.of(clock.instant()))))
                        .toArray(SqlParameterSource[]::new));
        jdbc.sql(
                        """
                        delete from trainer_seat where wave_id = :wave and state = 'OPEN' and seat_no > coalesce((
                            select p.to_recruit from seat_plan p
                             where p.wave_id = trainer_seat.wave_id
                               and p.specialty_code = trainer_seat.specialty_code), 0)
                        """)
                .param("wave", waveId)
                .update();
        jdbc.sql(
                        """
                        update trainer_seat set reserve = (seat_no > (
                            select p.required from seat_plan p
                             where p.wave_id = trainer_seat.wave_id
                               and p.specialty_code = trainer_seat.specialty_code))
                         where wave_id = :wave and specialty_code in (
                            select p.specialty_code from seat_plan p where p.wave_id = :wave)
                        """)
                .param("wave", waveId)
                .update();
    }

    /** Locks the seats of a specialty, for which a plan is made where there is none. */
    void ensurePlan(String waveId, String specialtyCode, int required) {
        jdbc.sql(
                        """
                        insert into seat_plan (wave_id, specialty_code, required, to_recruit)
                        select :wave, :specialty, cast(:required as integer), 0
                         where not exists (
                            select 1 from seat_plan where wave_id = :wave and specialty_code = :specialty)
                        """)
                .param("wave", waveId)
                .param("specialty", specialtyCode)
                .param("required", required)
                .update();
        lock(waveId, specialtyCode);
    }

    /** Adds open seats above those of the specialty, and to its plan; the caller holds the lock. */
    void add(String waveId, String specialtyCode, int seats) {
        int top = jdbc.sql(
                        """
                        select coalesce(max(seat_no), 0) from trainer_seat
                         where wave_id = :wave and specialty_code = :specialty
                        """)
                .param("wave", waveId)
                .param("specialty", specialtyCode)
                .query(Integer.class)
                .single();
        batches.batchUpdate(
                """
                insert into trainer_seat (wave_id, specialty_code, seat_no, reserve, state, since)
                values (:wave, :specialty, :number, false, 'OPEN', :now)
                """,
                IntStream.rangeClosed(top + 1, top + seats)
                        .mapToObj(number -> new MapSqlParameterSource("wave", waveId)
                                .addValue("specialty", specialtyCode)
                                .addValue("number", number)
                                .addValue("now", SqlTime.of(clock.instant())))
                        .toArray(SqlParameterSource[]::new));
        jdbc.sql(
                        """
                        update seat_plan set to_recruit = to_recruit + :seats
                         where wave_id = :wave and specialty_code = :specialty
                        """)
                .param("seats", seats)
                .param("wave", waveId)
                .param("specialty", specialtyCode)
                .update();
    }

    private void lock(String waveId, String specialtyCode) {
        jdbc.sql("select required from seat_plan where wave_id = :wave and specialty_code = :specialty for update")
                .param("wave", waveId)
                .param("specialty", specialtyCode)
                .query(Integer.class)
                .optional();
    }
}
