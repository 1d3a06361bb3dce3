package health.sts.review.pulse;

import health.sts.review.ReviewPoint;
import health.sts.review.ReviewSettings;
import health.sts.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredPulseResults implements PulseResults {

    private final PulseReads reads;
    private final InvitationStore invitations;
    private final Questionnaires questionnaires;
    private final ReviewSettings settings;

    StoredPulseResults(
            PulseReads reads, InvitationStore invitations, Questionnaires questionnaires, ReviewSettings settings) {
        this.reads = reads;
        this.invitations = invitations;
        this.questionnaires = questionnaires;
        this.settings = settings;
    }

    @Override
    public List<Line> list(String waveId, ReviewPoint point, String after) {
        return reads.lines(waveId, point, after, PAGE + 1);
    }

    @Override
    public Result of(String pulseId) {
        Line line = reads.line(pulseId).orElseThrow(() -> Refusal.notFound("There is no pulse " + pulseId + "."));
        Questionnaire asked = questionnaires.of(line.version());
        int least = settings.smallCell();
        if (!line.closed() || line.answers() < least) {
            return new Result(line, asked, least, List.of(), List.of());
        }
        HiddenCells cells = new HiddenCells(asked, reads.sums(pulseId), reads.marks(pulseId), least);
        return new Result(line, asked, least, cells.groups(invitations.bySpecialty(pulseId)), reads.comments(pulseId));
    }
}
