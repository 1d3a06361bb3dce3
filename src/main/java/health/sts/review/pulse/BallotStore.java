package health.sts.review.pulse;

import health.sts.shared.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The box of answers while a pulse is open, and what is kept of it afterwards. */
@Repository
class BallotStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BallotStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Puts an answer into the box under a random id, beside nobody's name and without a time. */
    void add(String pulseId, String specialtyCode, Map<String, Integer> marks, String comment) {
        String id = Ids.next("PLA");
        jdbc.sql("insert into pulse_ballot (id, pulse_id, specialty_code, comment_text) values (?, ?, ?, ?)")
                .params(Arrays.asList(id, pulseId, specialtyCode, comment))
                .update();
        List<Object[]> rows = new ArrayList<>();
        marks.forEach((item, mark) -> rows.add(new Object[] {id, item, mark}));
        batches.batchUpdate("insert into pulse_ballot_mark (ballot_id, item, mark) values (?, ?, ?)", rows);
    }

    Map<String, Integer> bySpecialty(String pulseId) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select specialty_code, count(*) as answers from pulse_ballot where pulse_id = ?
                         group by specialty_code""")
                .param(pulseId)
                .query((RowCallbackHandler) row -> counts.put(row.getString("specialty_code"), row.getInt("answers")));
        return counts;
    }

    /**
     * Takes the answers out of the box, mixed by their random ids, so that neither the order of rows nor the transaction that
     * wrote them tells when an answer was given or by whom.
     *
     * @param named the specialties that are kept with the answers
     */
    void empty(String pulseId, Set<String> named) {
        jdbc.sql(
                        """
                        insert into pulse_answer (id, pulse_id, specialty_code)
                        select b.id, b.pulse_id, case when b.specialty_code in (:named) then b.specialty_code end
                          from pulse_ballot b where b.pulse_id = :pulse order by b.id""")
                .param("named", named.isEmpty() ? Set.of("none") : named)
                .param("pulse", pulseId)
                .update();
        jdbc.sql(
                        """
                        insert into pulse_mark (answer_id, item, mark)
                        select m.ballot_id, m.item, m.mark from pulse_ballot_mark m join pulse_ballot b on b.id = m.ballot_id
                         where b.pulse_id = ? order by m.ballot_id, m.item""")
                .param(pulseId)
                .update();
        keepComments(pulseId);
        jdbc.sql("delete from pulse_ballot_mark where ballot_id in (select id from pulse_ballot where pulse_id = ?)")
                .param(pulseId)
                .update();
        jdbc.sql("delete from pulse_ballot where pulse_id = ?").param(pulseId).update();
    }

    /** Under ids of their own in their order, so that no comment leads to the marks it came with. */
    private void keepComments(String pulseId) {
        List<Object[]> rows = jdbc
                .sql("select comment_text from pulse_ballot where pulse_id = ? and comment_text is not null")
                .param(pulseId)
                .query(String.class)
                .list()
                .stream()
                .map(comment -> new Object[] {Ids.next("PLC"), pulseId, comment})
                .sorted(Comparator.comparing(row -> (String) row[0]))
                .toList();
        batches.batchUpdate("insert into pulse_comment (id, pulse_id, comment_text) values (?, ?, ?)", rows);
    }
}
