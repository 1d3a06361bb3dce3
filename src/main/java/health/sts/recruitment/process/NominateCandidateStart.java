package health.sts.recruitment.process;

import health.sts.recruitment.CandidacySteps;
import health.sts.recruitment.Nomination;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

@Component
class NominateCandidateStart implements ExecutionListener {

    private final CandidacySteps steps;

    NominateCandidateStart(CandidacySteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CandidacySteps.Opened opened = steps.open(new Nomination(
                RecruitmentForms.CANDIDATE_ID.required(execution),
                RecruitmentForms.WAVE_ID.required(execution),
                RecruitmentForms.endorserIds(execution),
                RecruitmentForms.MOTIVATION.required(execution),
                RecruitmentForms.CONFLICT_DECLARED.optional(execution).orElse(false)));
        execution.setProcessBusinessKey(opened.id());
        RecruitmentProcess.CANDIDATE_USER_ID.set(execution, opened.candidateUserId());
        RecruitmentProcess.SOURCE.set(execution, opened.source().name());
        RecruitmentProcess.REQUIRED.set(execution, RecruitmentProcess.ENDORSEMENTS_REQUIRED);
        RecruitmentProcess.RECEIVED.set(execution, 0);
        RecruitmentProcess.CHIEF_USER_ID.set(execution, opened.chiefUserId());
        RecruitmentProcess.CALENDAR_ID.set(execution, opened.calendarId());
        RecruitmentProcess.RESERVE_UNTIL.set(execution, opened.reserveUntil().toString());
    }
}
