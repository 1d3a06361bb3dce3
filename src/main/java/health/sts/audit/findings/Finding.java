package health.sts.audit.findings;

import health.sts.audit.findings.FindingView.State;
import health.sts.audit.findings.FindingWorkflow.Judgement;
import health.sts.shared.Refusal;
import java.time.Instant;

/** A finding; it knows what may happen to it and refuses the rest. */
final class Finding {

    private final FindingView opened;
    private final int version;
    private Instant dueAt;
    private State state;
    private String answer;
    private String answeredBy;
    private Instant answeredAt;
    private String remark;
    private String judgedBy;
    private String withdrawReason;
    private Instant closedAt;

    /** The finding as it was stored. */
    Finding(FindingView stored, int version) {
        this.opened = stored;
        this.version = version;
        dueAt = stored.dueAt();
        state = stored.state();
        answer = stored.answer();
        answeredBy = stored.answeredBy();
        answeredAt = stored.answeredAt();
        remark = stored.remark();
        judgedBy = stored.judgedBy();
        withdrawReason = stored.withdrawReason();
        closedAt = stored.closedAt();
    }

    void answer(String text, String by, Instant now) {
        require(State.OPEN, "This finding has been answered already, or it is settled.");
        answer = text;
        answeredBy = by;
        answeredAt = now;
        state = State.ANSWERED;
    }

    /** @param nextDue until when the owner answers again, where the answer is returned */
    void judge(Judgement judgement, String words, String by, Instant now, Instant nextDue) {
        require(State.ANSWERED, "This finding has no answer to judge, or somebody has judged it already.");
        if (by.equals(answeredBy)) {
            throw Refusal.forbidden("You answered this finding, so another auditor must judge the answer.");
        }
        if (judgement == Judgement.RETURN && words == null) {
            throw Refusal.invalid("judgeRemark", "Say what is still open, so that the owner can answer it.");
        }
        remark = words;
        judgedBy = by;
        if (judgement == Judgement.CLOSE) {
            state = State.CLOSED;
            closedAt = now;
        } else {
            state = State.OPEN;
            dueAt = nextDue;
        }
    }

    void withdraw(String reason, Instant now) {
        if (closedAt != null) {
            throw Refusal.conflict("This finding is settled already. Nothing was changed.");
        }
        withdrawReason = reason;
        state = State.WITHDRAWN;
        closedAt = now;
    }

    FindingView view() {
        return new FindingView(
                opened.id(),
                opened.title(),
                opened.description(),
                opened.severity(),
                opened.aboutType(),
                opened.aboutId(),
                opened.openedBy(),
                opened.openedAt(),
                opened.owner(),
                dueAt,
                state,
                answer,
                answeredBy,
                answeredAt,
                remark,
                judgedBy,
                withdrawReason,
                closedAt);
    }

    int version() {
        return version;
    }

    private void require(State needed, String sentence) {
        if (state != needed) {
            throw Refusal.conflict(sentence + " Nothing was changed.");
        }
    }
}
