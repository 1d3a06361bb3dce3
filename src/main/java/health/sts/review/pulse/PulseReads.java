package health.sts.review.pulse;

import health.sts.review.ReviewPoint;
import health.sts.review.pulse.PulseResults.Comment;
import health.sts.review.pulse.PulseResults.Line;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads pulses with their response, and the kept answers summed up. */
@Repository
class PulseReads {

    private static final String LINES =
            """
            select p.id, p.wave_id, p.review_point, p.version, p.opened_at, p.closes_at, p.extended_at, p.closed_at,
                   (select count(*) from pulse_invitation i where i.pulse_id = p.id) as invited,
                   (select count(*) from pulse_ballot b where b.pulse_id = p.id)
                       + (select count(*) from pulse_answer a where a.pulse_id = p.id) as answers
              from pulse p
            """;

    /** The scores of each answer, then their sums by specialty. */
    private static final String SUMS =
            """
            select specialty_code, count(*) as answers, count(case when um = 10 then 1 end) as usable,
                   coalesce(sum(case when um = 10 then us end), 0) as usability,
                   count(case when em > 0 then 1 end) as experienced, sum(em) as marks, sum(net) as net,
                   sum(lm) as led, sum(la) as agree, sum(bm) as asked, sum(bo) as burned
              from (select a.id, a.specialty_code, %s as um, %s as us, %s as em, %s as net, %s as lm, %s as la, %s as bm,
                           %s as bo
                      from pulse_answer a join pulse_mark m on m.answer_id = a.id where a.pulse_id = ?
                     group by a.id, a.specialty_code) scored
             group by specialty_code"""
                    .formatted(
                            Scores.USABILITY_MARKS,
                            Scores.USABILITY,
                            Scores.EXPERIENCE_MARKS,
                            Scores.NET_EXPERIENCE,
                            Scores.LEADERSHIP_MARKS,
                            Scores.AGREES_LEADERSHIP,
                            Scores.BURNOUT_MARKS,
                            Scores.BURNED_OUT);

    private final JdbcClient jdbc;

    PulseReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often a mark was given to a question in a specialty, or in those whose specialty is not kept (null). */
    record MarkCount(String specialtyCode, String item, int mark, int people) {}

    Optional<Line> line(String pulseId) {
        return jdbc.sql(LINES + " where p.id = ?")
                .param(pulseId)
                .query(PulseReads::line)
                .optional();
    }

    List<Line> lines(String waveId, ReviewPoint point, String after, int most) {
        return jdbc.sql(
                        LINES
                                + """
                         where (cast(:wave as varchar(64)) is null or p.wave_id = :wave)
                           and (cast(:point as varchar(16)) is null or p.review_point = :point)
                           and (cast(:after as varchar(64)) is null or exists (select 1 from pulse last
                                 where last.id = :after
                                   and (p.opened_at < last.opened_at
                                        or (p.opened_at = last.opened_at and p.id < last.id))))
                         order by p.opened_at desc, p.id desc fetch first :most rows only""")
                .param("wave", waveId)
                .param("point", point == null ? null : point.name())
                .param("after", after)
                .param("most", most)
                .query(PulseReads::line)
                .list();
    }

    List<GroupSums> sums(String pulseId) {
        return jdbc.sql(SUMS)
                .param(pulseId)
                .query((row, n) -> new GroupSums(
                        row.getString("specialty_code"),
                        row.getInt("answers"),
                        row.getInt("usable"),
                        row.getBigDecimal("usability"),
                        row.getInt("experienced"),
                        row.getInt("marks"),
                        row.getInt("net"),
                        row.getInt("led"),
                        row.getInt("agree"),
                        row.getInt("asked"),
                        row.getInt("burned")))
                .list();
    }

    List<MarkCount> marks(String pulseId) {
        return jdbc.sql(
                        """
                        select a.specialty_code, m.item, m.mark, count(*) as people
                          from pulse_answer a join pulse_mark m on m.answer_id = a.id where a.pulse_id = ?
                         group by a.specialty_code, m.item, m.mark""")
                .param(pulseId)
                .query((row, n) -> new MarkCount(
                        row.getString("specialty_code"),
                        row.getString("item"),
                        row.getInt("mark"),
                        row.getInt("people")))
                .list();
    }

    List<Comment> comments(String pulseId, String after, int most) {
        return jdbc.sql(
                        """
                        select id, comment_text from pulse_comment where pulse_id = :pulse and id > :after
                         order by id limit :most""")
                .param("pulse", pulseId)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Comment(row.getString("id"), row.getString("comment_text")))
                .list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getString("id"),
                row.getString("wave_id"),
                ReviewPoint.valueOf(row.getString("review_point")),
                row.getInt("version"),
                SqlTime.read(row, "opened_at"),
                SqlTime.read(row, "closes_at"),
                row.getObject("extended_at") != null,
                SqlTime.read(row, "closed_at"),
                row.getInt("invited"),
                row.getInt("answers"));
    }
}
