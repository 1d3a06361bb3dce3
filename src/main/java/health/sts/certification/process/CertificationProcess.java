package health.sts.certification.process;

import health.sts.certification.CertificationState;
import health.sts.engine.Variable;
import java.math.BigDecimal;
import java.util.Map;

/** The names that the models of a trainer's way to a certificate and this code share. */
final class CertificationProcess {

    static final String FIRST = "trainer-certification";
    static final String WITHDRAWN = "certification.withdrawn";

    /** The stage that a certification reaches with a node of the main models. */
    static final Map<String, CertificationState> STAGES = Map.of(
            "callActivity_passExam", CertificationState.EXAM,
            "callActivity_holdTeachBack", CertificationState.TEACH_BACK,
            "callActivity_observeFirstClass", CertificationState.FIRST_CLASS,
            "userTask_observeClass", CertificationState.FIRST_CLASS,
            "callActivity_decideOnCertificate", CertificationState.DECISION);

    static final String NOTHING_OPEN = "NONE";

    static final Variable<String> TRAINEE_USER_ID = Variable.text("traineeUserId");
    static final Variable<String> MENTOR_USER_ID = Variable.text("mentorUserId");
    static final Variable<String> CALENDAR_ID = Variable.text("calendarId");
    static final Variable<String> OPEN_COURSEWORK = Variable.text("openCoursework");
    static final Variable<Boolean> COURSEWORK_CONFIRMED = Variable.bool("courseworkConfirmed");
    static final Variable<BigDecimal> SCORE = Variable.decimal("score");
    static final Variable<Integer> ATTEMPT = Variable.integer("attempt");
    static final Variable<String> EXAM_RESULT = Variable.text("examResult");
    static final Variable<String> EXAM_WAIT = Variable.text("examWait");
    static final Variable<String> EXAM_SENTENCE = Variable.text("examSentence");
    static final Variable<Boolean> COURSE_REPEATED = Variable.bool("courseRepeated");
    static final Variable<Boolean> SIGNED_OFF = Variable.bool("signedOff");
    static final Variable<Boolean> DELTA_OPEN = Variable.bool("deltaOpen");
    static final Variable<Boolean> CERTIFICATE_GRANTED = Variable.bool("certificateGranted");
    static final Variable<String> CERTIFIED_BY = Variable.text("certifiedBy");
    static final Variable<String> CONFIRMED_BY = Variable.text("confirmedBy");
    static final Variable<String> RELEASE_REASON = Variable.text("releaseReason");

    private CertificationProcess() {}
}
