package health.sts.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells a lost race from a missing right. With a task the engine also deletes the grants on it, so whoever comes a moment
 * late is told that they have no right, when in truth there is no task any more.
 */
class TaskRaces {

    private static final Pattern WORK =
            Pattern.compile(".*/task/([^/]+)/(complete|submit-form|claim|unclaim|assignee)/?");

    private final JdbcClient jdbc;

    TaskRaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Answer told(HttpServletRequest request, Answer answer) {
        Matcher work = WORK.matcher(request.getRequestURI());
        if (answer.status() != 403 || !work.matches() || isOpen(work.group(1))) {
            return answer;
        }
        return Answer.of(409, "This task is no longer open. Somebody else may have finished it already.");
    }

    private boolean isOpen(String taskId) {
        return jdbc.sql("select count(*) from ACT_RU_TASK where ID_ = :id")
                        .param("id", taskId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
