package health.sts.recruitment;

import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that may be asked about recruitment; a handful of statements whatever the number of rows. */
@Service
@Transactional(readOnly = true)
public class RecruitmentBoard {

    /** How many candidacies a list shows. */
    public static final int PAGE = 50;

    private final BoardReads reads;
    private final CandidacyStore candidacies;
    private final SignatureStore signatures;
    private final Roster roster;

    RecruitmentBoard(BoardReads reads, CandidacyStore candidacies, SignatureStore signatures, Roster roster) {
        this.reads = reads;
        this.candidacies = candidacies;
        this.signatures = signatures;
        this.roster = roster;
    }

    /** The funnel of a wave, by specialty name. */
    public List<FunnelRow> funnel(String waveId) {
        Map<String, String> names =
                roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name));
        return reads.funnel(waveId, names);
    }

    /** Trainers each wave cannot do without, by wave id and specialty code; one statement. */
    public Map<String, Map<String, Integer>> requiredSeats() {
        return reads.requiredSeats();
    }

    /** Each seat of a specialty in a wave, in order. */
    public List<SeatView> seats(String waveId, String specialtyCode) {
        List<BoardReads.Seat> seats = reads.seats(waveId, specialtyCode);
        Map<String, PhysicianView> people =
                people(seats.stream().map(BoardReads.Seat::candidateId).toList());
        return seats.stream()
                .map(seat -> new SeatView(
                        seat.number(),
                        seat.reserve(),
                        seat.state(),
                        seat.candidacyId(),
                        seat.candidateId() == null ? null : name(people, seat.candidateId()),
                        seat.step() == null ? null : seat.step().title(),
                        seat.since()))
                .toList();
    }

    /** One page of candidacies, newest first, at most {@link #PAGE} and one more where there is a next page. */
    public List<CandidacyListRow> candidacies(CandidacyFilter filter) {
        return rows(reads.candidacies(filter));
    }

    /** The candidacies a person is the subject of, newest first. */
    public List<CandidacyListRow> ofCandidate(String userId) {
        return rows(reads.ofCandidate(userId));
    }

    /** One candidacy. */
    public CandidacyView candidacy(String id) {
        CandidacyRow row = candidacies.get(id).row();
        BoardReads.Answers answers = reads.answers(id);
        PhysicianView candidate = roster.physician(row.candidateId())
                .orElseThrow(() -> Refusal.notFound("The candidate of " + id + " is not in the roster."));
        Map<String, String> names = roster.names(List.of(row.nominatedBy()));
        return new CandidacyView(
                row.id(),
                row.waveId(),
                row.candidateId(),
                row.candidateUserId(),
                candidate.name(),
                candidate.specialtyName(),
                candidate.siteName(),
                row.source(),
                row.nominatedBy(),
                names.getOrDefault(row.nominatedBy(), row.nominatedBy()),
                row.chiefUserId(),
                row.motivation(),
                row.conflict(),
                row.state(),
                row.stateSince(),
                row.reason(),
                row.score() == null ? null : row.score().score(),
                row.score() == null ? null : row.score().lowestCriterion(),
                row.time(),
                row.reserveUntil(),
                answers.asked(),
                answers.endorsed(),
                answers.declined(),
                signatures.of(id));
    }

    /** Whether the person was asked to endorse this candidate. */
    public boolean asked(String candidacyId, String userId) {
        return reads.asked(candidacyId, userId);
    }

    private List<CandidacyListRow> rows(List<CandidacyRow> rows) {
        Map<String, PhysicianView> people =
                people(rows.stream().map(CandidacyRow::candidateId).toList());
        return rows.stream()
                .map(row -> new CandidacyListRow(
                        row.id(),
                        name(people, row.candidateId()),
                        people.containsKey(row.candidateId())
                                ? people.get(row.candidateId()).specialtyName()
                                : row.specialtyCode(),
                        people.containsKey(row.candidateId())
                                ? people.get(row.candidateId()).siteName()
                                : row.siteId(),
                        row.source(),
                        row.state(),
                        row.stateSince()))
                .toList();
    }

    private Map<String, PhysicianView> people(List<String> ids) {
        List<String> known = ids.stream().filter(id -> id != null).distinct().toList();
        return known.isEmpty()
                ? Map.of()
                : roster.physiciansOf(known).stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, Function.identity()));
    }

    private static String name(Map<String, PhysicianView> people, String id) {
        return people.containsKey(id) ? people.get(id).name() : id;
    }
}
