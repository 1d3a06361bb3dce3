package health.sts.delivery.survey;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes which surveys near their end. */
@Component
class SurveyWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SurveyWatch.class);

    private final SurveyEnds ends;

    SurveyWatch(SurveyEnds ends) {
        this.ends = ends;
    }

    @Scheduled(
            initialDelayString = "${sts.delivery.survey.every:PT5M}",
            fixedDelayString = "${sts.delivery.survey.every:PT5M}")
    void look() {
        each(ends.toRemind(), ends::remind);
        each(ends.toClose(), ends::close);
    }

    /** One survey that cannot be ended does not keep the others open; it is tried again with the next look. */
    private static void each(List<String> sessionIds, Consumer<String> act) {
        for (String sessionId : sessionIds) {
            try {
                act.accept(sessionId);
            } catch (RuntimeException failure) {
                LOG.error("The survey of {} could not be ended or reminded of; it is tried again", sessionId, failure);
            }
        }
    }
}
