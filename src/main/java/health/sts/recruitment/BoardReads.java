package health.sts.recruitment;

import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements behind the recruitment pages. */
@Component
class BoardReads {

    private final JdbcClient jdbc;

    BoardReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Seat(
            int number,
            boolean reserve,
            String state,
            String candidacyId,
            String candidateId,
            CandidacyState step,
            Instant since) {}

    record Answers(int asked, int endorsed, int declined) {}

    record SeatCount(int all, int filled, int held) {}

    /** Seats by wave id. */
    Map<String, SeatCount> seatCounts() {
        Map<String, SeatCount> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select wave_id, count(*) as seats, sum(case when state = 'FILLED' then 1 else 0 end) as filled,
                               sum(case when state = 'HELD' then 1 else 0 end) as held
                          from trainer_seat group by wave_id
                        """)
                .query(row -> {
                    counts.put(
                            row.getString("wave_id"),
                            new SeatCount(row.getInt("seats"), row.getInt("filled"), row.getInt("held")));
                });
        return counts;
    }

    /** Required trainers by wave id and specialty code. */
    Map<String, Map<String, Integer>> requiredSeats() {
        Map<String, Map<String, Integer>> required = new HashMap<>();
        jdbc.sql("select wave_id, specialty_code, required from seat_plan where required > 0")
                .query(row -> {
                    required.computeIfAbsent(row.getString("wave_id"), wave -> new HashMap<>())
                            .put(row.getString("specialty_code"), row.getInt("required"));
                });
        return required;
    }

    List<FunnelRow> funnel(String waveId, Map<String, String> names) {
        Map<String, int[]> candidates = new HashMap<>();
        jdbc.sql(
                        """
                        select specialty_code,
                               sum(case when state in ('CONSENT', 'ENDORSEMENT') then 1 else 0 end) as assessing,
                               sum(case when state = 'RESERVE' then 1 else 0 end) as in_reserve,
                               sum(case when state in ('DECLINED', 'LAPSED', 'REJECTED', 'RESERVE_ENDED', 'TIME_REFUSED',
                                   'AGREEMENT_REFUSED', 'AGREEMENT_EXPIRED', 'NOT_APPOINTED', 'WITHDRAWN',
                                   'SEAT_VACATED')
                                   then 1 else 0 end) as ended
                          from candidacy where wave_id = :wave group by specialty_code
                        """)
                .param("wave", waveId)
                .query(row -> {
                    candidates.put(
                            row.getString("specialty_code"),
                            new int[] {row.getInt("assessing"), row.getInt("in_reserve"), row.getInt("ended")});
                });
        return jdbc
                .sql(
                        """
                        select p.specialty_code, p.required, p.to_recruit,
                               sum(case when s.state = 'FILLED' then 1 else 0 end) as filled,
                               sum(case when s.state = 'HELD' then 1 else 0 end) as held
                          from seat_plan p
                          left join trainer_seat s on s.wave_id = p.wave_id and s.specialty_code = p.specialty_code
                         where p.wave_id = :wave
                         group by p.specialty_code, p.required, p.to_recruit
                        """)
                .param("wave", waveId)
                .query((row, number) -> {
                    String code = row.getString("specialty_code");
                    int[] counts = candidates.getOrDefault(code, new int[3]);
                    return new FunnelRow(
                            code,
                            names.getOrDefault(code, code),
                            row.getInt("required"),
                            row.getInt("to_recruit"),
                            row.getInt("filled"),
                            row.getInt("held"),
                            counts[0],
                            counts[1],
                            counts[2]);
                })
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(FunnelRow::specialtyName))
                .toList();
    }

    List<Seat> seats(String waveId, String specialtyCode) {
        return jdbc.sql(
                        """
                        select s.seat_no, s.reserve, s.state, s.candidacy_id, s.since, c.candidate_id,
                               c.state as candidacy_state
                          from trainer_seat s left join candidacy c on c.id = s.candidacy_id
                         where s.wave_id = :wave and s.specialty_code = :specialty order by s.seat_no
                        """)
                .param("wave", waveId)
                .param("specialty", specialtyCode)
                .query((row, number) -> new Seat(
                        row.getInt("seat_no"),
                        row.getBoolean("reserve"),
                        row.getString("state"),
                        row.getString("candidacy_id"),
                        row.getString("candidate_id"),
                        row.getString("candidacy_state") == null
                                ? null
                                : CandidacyState.valueOf(row.getString("candidacy_state")),
                        SqlTime.read(row, "since")))
                .list();
    }

    List<CandidacyRow> candidacies(CandidacyFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("wave_id = :wave");
        parameters.put("wave", filter.waveId());
        if (filter.specialtyCode() != null) {
            where.append(" and specialty_code = :specialty");
            parameters.put("specialty", filter.specialtyCode());
        }
        if (filter.state() != null) {
            where.append(" and state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.after() != null) {
            where.append(
                    """
                     and (created_at, id) < (select a.created_at, a.id from candidacy a where a.id = :after)
                    """);
            parameters.put("after", filter.after());
        }
        return jdbc
                .sql("select * from candidacy where " + where + " order by created_at desc, id desc limit "
                        + (RecruitmentBoard.PAGE + 1))
                .params(parameters)
                .query(CandidacyStore::candidacy)
                .list()
                .stream()
                .map(Candidacy::row)
                .toList();
    }

    List<CandidacyRow> ofCandidate(String userId) {
        return jdbc
                .sql(
                        "select * from candidacy where candidate_user_id = :user order by created_at desc, id desc limit 20")
                .param("user", userId)
                .query(CandidacyStore::candidacy)
                .list()
                .stream()
                .map(Candidacy::row)
                .toList();
    }

    Answers answers(String candidacyId) {
        return jdbc.sql(
                        """
                        select (select count(*) from endorser e where e.candidacy_id = :id) as asked,
                               (select count(*) from rating r
                                 where r.candidacy_id = :id and r.endorsed and not r.by_chief) as endorsed,
                               (select count(*) from rating r where r.candidacy_id = :id and not r.endorsed) as declined
                        """)
                .param("id", candidacyId)
                .query((row, number) ->
                        new Answers(row.getInt("asked"), row.getInt("endorsed"), row.getInt("declined")))
                .single();
    }

    boolean asked(String candidacyId, String userId) {
        return jdbc.sql("select 1 from endorser where candidacy_id = :id and user_id = :user")
                .param("id", candidacyId)
                .param("user", userId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
