package health.sts.review.process;

import health.sts.engine.Variable;
import health.sts.review.ReviewPoint;

/** The names that the models of reviews and this code share. */
final class ReviewProcess {

    static final String KEY = "post-go-live-review";
    static final String ROUND = "review-round";
    static final String USAGE_LOADED = "review.usageLoaded";
    static final String LOAD_DATA = "userTask_loadAdoptionData";
    static final String CLOSE_WAVE = "userTask_closeWave";

    /** ISO instants, read by timers and by the deadline of “Close wave”. */
    static final Variable<String> DAY_30_AT = Variable.text("day30At");

    static final Variable<String> DAY_60_AT = Variable.text("day60At");
    static final Variable<String> DAY_90_AT = Variable.text("day90At");
    static final Variable<String> DAY_180_AT = Variable.text("day180At");
    static final Variable<String> CLOSE_DUE_AT = Variable.text("closeDueAt");
    static final Variable<String> PULSE_CLOSES_AT = Variable.text("pulseClosesAt");

    /** Which round a called process is. */
    static final Variable<ReviewPoint> REVIEW_POINT = Variable.choice("reviewPoint", ReviewPoint.class);

    /** The wave that the watch has looked at last; null when it has looked at all. */
    static final Variable<String> LOOKED_UP_TO = Variable.text("lookedUpTo");

    static final Variable<Boolean> DATA_COMPLETE = Variable.bool("dataComplete");
    static final Variable<Boolean> GO_ON_WITHOUT = Variable.bool("goOnWithout");
    static final Variable<Boolean> ENOUGH_ANSWERS = Variable.bool("enoughAnswers");
    static final Variable<Boolean> REVIEW_ACCEPTED = Variable.bool("reviewAccepted");
    static final Variable<String> CHIEF_USER_ID = Variable.text("chiefUserId");

    private ReviewProcess() {}
}
