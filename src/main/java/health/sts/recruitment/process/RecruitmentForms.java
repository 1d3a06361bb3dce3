package health.sts.recruitment.process;

import health.sts.engine.Variable;
import health.sts.recruitment.Rating;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The fields of the recruitment forms, with their limits. */
final class RecruitmentForms {

    static final Variable<String> CANDIDATE_ID = Variable.text("candidateId").max(64);
    static final Variable<String> WAVE_ID = Variable.text("waveId").max(64);
    static final Variable<String> ENDORSER_IDS = Variable.text("endorserIds").max(400);
    static final Variable<String> MOTIVATION = Variable.text("motivation").max(1000);
    static final Variable<Boolean> CONFLICT_DECLARED = Variable.bool("conflictDeclared");
    static final Variable<Consent> CONSENT = Variable.choice("consentDecision", Consent.class);
    static final Variable<String> CONSENT_COMMENT =
            Variable.text("consentComment").max(1000);
    static final Variable<Endorsement> ENDORSEMENT = Variable.choice("endorsementDecision", Endorsement.class);
    static final Variable<String> ENDORSEMENT_COMMENT =
            Variable.text("endorsementComment").max(1000);
    static final Variable<String> RATING_COMMENT =
            Variable.text("ratingComment").max(1000);
    static final Variable<ConflictReview> CONFLICT_REVIEW = Variable.choice("conflictDecision", ConflictReview.class);
    static final Variable<String> CONFLICT_COMMENT =
            Variable.text("conflictComment").max(1000);
    static final Variable<TimeRelease> TIME_RELEASE = Variable.choice("timeDecision", TimeRelease.class);
    static final Variable<BigDecimal> HOURS_PER_WEEK =
            Variable.decimal("hoursPerWeek").between(0, 40);
    static final Variable<Integer> WEEKS = Variable.integer("weeks").between(1, 104);
    static final Variable<String> BACKFILL_PLAN = Variable.text("backfillPlan").max(1000);
    static final Variable<String> TIME_COMMENT = Variable.text("timeComment").max(1000);
    static final Variable<Signing> AGREEMENT = Variable.choice("agreementDecision", Signing.class);
    static final Variable<String> AGREEMENT_COMMENT =
            Variable.text("agreementComment").max(1000);
    static final Variable<Countersigning> COUNTERSIGNING = Variable.choice("countersignDecision", Countersigning.class);
    static final Variable<String> COUNTERSIGN_COMMENT =
            Variable.text("countersignComment").max(1000);
    static final Variable<Appointment> APPOINTMENT = Variable.choice("appointmentDecision", Appointment.class);
    static final Variable<String> APPOINTMENT_COMMENT =
            Variable.text("appointmentComment").max(1000);

    private static final Variable<Integer> RESPECT = criterion("scoreRespect");
    private static final Variable<Integer> SPECIALTY = criterion("scoreSpecialty");
    private static final Variable<Integer> SPEAKING = criterion("scoreSpeaking");
    private static final Variable<Integer> TECHNOLOGY = criterion("scoreTechnology");
    private static final Variable<Integer> ENTHUSIASM = criterion("scoreEnthusiasm");

    enum Consent {
        AGREE,
        DECLINE
    }

    enum Endorsement {
        ENDORSE,
        DECLINE
    }

    enum ConflictReview {
        CLEAR,
        CONFIRM
    }

    enum TimeRelease {
        RELEASE,
        REFUSE
    }

    enum Signing {
        SIGN,
        DECLINE
    }

    enum Countersigning {
        SIGN,
        REFUSE
    }

    enum Appointment {
        APPOINT,
        REFUSE
    }

    private RecruitmentForms() {}

    static Rating rating(VariableScope form) {
        return new Rating(
                RESPECT.required(form),
                SPECIALTY.required(form),
                SPEAKING.required(form),
                TECHNOLOGY.required(form),
                ENTHUSIASM.required(form));
    }

    static List<String> endorserIds(VariableScope form) {
        return Arrays.stream(ENDORSER_IDS.required(form).split("[,;\\s]+"))
                .filter(id -> !id.isBlank())
                .toList();
    }

    /** A no needs a reason that the other side can read. */
    static String reason(Variable<String> comment, VariableScope form) {
        return comment.optional(form)
                .orElseThrow(() -> Refusal.invalid(
                        comment.name(), comment.name() + " is missing. Say why, so that the candidate can read it."));
    }

    private static Variable<Integer> criterion(String name) {
        return Variable.integer(name).between(1, 5);
    }
}
