package health.sts.delivery.survey;

import health.sts.delivery.DeliverySettings;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SurveyReads implements SurveyResults {

    /** How many ids one statement asks for. */
    private static final int STRETCH = 1000;

    private final JdbcClient jdbc;
    private final DeliverySettings settings;

    SurveyReads(JdbcClient jdbc, DeliverySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SurveyResult> of(String sessionId) {
        return read(List.of(sessionId)).stream()
                .findFirst()
                .map(summary -> summary.shown()
                        ? new SurveyResult(summary, items(sessionId), comments(sessionId))
                        : new SurveyResult(summary, List.of(), List.of()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, SurveySummary> summaries(Collection<String> sessionIds) {
        Map<String, SurveySummary> found = new HashMap<>();
        List<String> ids = new ArrayList<>(sessionIds);
        for (int from = 0; from < ids.size(); from += STRETCH) {
            read(ids.subList(from, Math.min(ids.size(), from + STRETCH)))
                    .forEach(summary -> found.put(summary.sessionId(), summary));
        }
        return found;
    }

    private List<SurveySummary> read(Collection<String> sessionIds) {
        return jdbc.sql(
                        """
                        select s.session_id, s.closes_at, r.session_id is not null as closed, r.mean,
                               coalesce(r.invited, (select count(*) from survey_invitation i
                                                     where i.session_id = s.session_id)) as invited,
                               coalesce(r.answers, (select count(*) from survey_answer a
                                                     where a.session_id = s.session_id)) as answers
                          from reaction_survey s left join survey_result r on r.session_id = s.session_id
                         where s.session_id in (:ids)""")
                .param("ids", sessionIds)
                .query((row, n) -> summary(row))
                .list();
    }

    private List<ItemResult> items(String sessionId) {
        List<int[]> answers = jdbc.sql(
                        "select item_1, item_2, item_3, item_4, item_5 from survey_answer where session_id = ?")
                .param(sessionId)
                .query((row, n) ->
                        new int[] {row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)})
                .list();
        return Stream.of(SurveyItem.values())
                .map(item -> item(
                        item,
                        answers.stream().map(marks -> marks[item.ordinal()]).toList()))
                .toList();
    }

    private List<String> comments(String sessionId) {
        return jdbc.sql(
                        """
                        select comment_text from survey_answer where session_id = ? and comment_text is not null
                         order by id""")
                .param(sessionId)
                .query(String.class)
                .list();
    }

    private SurveySummary summary(ResultSet row) throws SQLException {
        return new SurveySummary(
                row.getString("session_id"),
                row.getInt("invited"),
                row.getInt("answers"),
                SqlTime.read(row, "closes_at"),
                row.getBoolean("closed"),
                row.getBigDecimal("mean"),
                settings.leastAnswers());
    }

    private static ItemResult item(SurveyItem item, List<Integer> marks) {
        int sum = marks.stream().mapToInt(Integer::intValue).sum();
        return new ItemResult(
                item,
                BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(marks.size()), 2, RoundingMode.HALF_UP),
                IntStream.rangeClosed(SurveyItem.LEAST, SurveyItem.MOST)
                        .map(mark ->
                                (int) marks.stream().filter(one -> one == mark).count())
                        .boxed()
                        .toList());
    }
}
