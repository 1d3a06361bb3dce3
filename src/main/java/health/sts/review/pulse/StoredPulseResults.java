package health.sts.review.pulse;

import health.sts.review.LastRead;
import health.sts.review.ReviewPoint;
import health.sts.review.ReviewSettings;
import health.sts.review.pulse.PulseReads.MarkCount;
import health.sts.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredPulseResults implements PulseResults {

    private static final int REMEMBERED = 32;

    private final LastRead<Asked, Found> last = new LastRead<>(REMEMBERED);
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

    /** A closed pulse takes no more answers, so what they come to stays. */
    private record Asked(String pulseId, int answers) {}

    private record Found(List<GroupSums> sums, List<MarkCount> marks) {}

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
            return new Result(line, asked, least, List.of());
        }
        Found found =
                last.of(new Asked(pulseId, line.answers()), () -> new Found(reads.sums(pulseId), reads.marks(pulseId)));
        HiddenCells cells = new HiddenCells(asked, found.sums(), found.marks(), least);
        return new Result(line, asked, least, cells.groups(invitations.bySpecialty(pulseId)));
    }

    @Override
    public List<Comment> comments(Result result, String after, int most) {
        return result.shown() ? reads.comments(result.line().id(), after, most) : List.of();
    }
}
