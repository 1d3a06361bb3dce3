package health.sts.review.pulse;

import health.sts.review.pulse.Questionnaire.Item;
import health.sts.shared.CurrentActor;
import health.sts.shared.Formats;
import health.sts.shared.Refusal;
import health.sts.shared.SystemSettings;
import health.sts.shared.TypedText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes answers. There is deliberately no ledger line and no log line: either would carry a time and a person, and with them
 * the answer would be somebody's. How sure somebody feels is taken in a transaction of its own, so that not even the
 * database's own marks lead from it to an answer.
 */
@Service
class GivenAnswers implements PulseAnswers {

    private final PulseStore pulses;
    private final InvitationStore invitations;
    private final BallotStore ballots;
    private final SurenessStore ratings;
    private final Questionnaires questionnaires;
    private final CurrentActor actor;
    private final Formats formats;
    private final SystemSettings system;
    private final Clock clock;

    GivenAnswers(
            PulseStore pulses,
            InvitationStore invitations,
            BallotStore ballots,
            SurenessStore ratings,
            Questionnaires questionnaires,
            CurrentActor actor,
            Formats formats,
            SystemSettings system,
            Clock clock) {
        this.pulses = pulses;
        this.invitations = invitations;
        this.ballots = ballots;
        this.ratings = ratings;
        this.questionnaires = questionnaires;
        this.actor = actor;
        this.formats = formats;
        this.system = system;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Invitation mine(String pulseId) {
        return invitations
                .find(pulseId, actor.get().userId(), clock.instant())
                .orElseThrow(
                        () -> Refusal.notFound("There is no pulse here for you. Whoever works in the EHR on the day "
                                + "it opens is asked, and is told by a notice and a mail."));
    }

    @Override
    @Transactional(readOnly = true)
    public Questionnaire questionnaire(int version) {
        return questionnaires.of(version);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Invitation> waiting(String userId) {
        return invitations.waiting(userId, clock.instant());
    }

    @Override
    @Transactional
    public void answer(String pulseId, Map<String, Integer> marks, String comment) {
        Invitation invitation = mine(pulseId);
        check(invitation, marks);
        String text = text(comment);
        Optional<String> specialty = invitations.claim(pulseId, actor.get().userId(), clock.instant());
        ballots.add(pulseId, specialty.orElseThrow(() -> tooLate(pulseId)), marks, text);
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalInt mySureness(String pulseId) {
        return ratings.newest(pulseId, mine(pulseId).physicianId());
    }

    @Override
    @Transactional
    public void sayHowSure(String pulseId, int rating) {
        Invitation invitation = mine(pulseId);
        if (invitation.closed()) {
            throw Refusal.conflict(
                    closed(invitation) + " What you chose was not kept. If you would like help, tell a peer "
                            + "trainer of your specialty.");
        }
        if (rating < Questionnaire.LEAST || rating > Questionnaire.MOST) {
            throw Refusal.invalid("sureness", "Choose from 1, not at all, to 5, fully.");
        }
        ratings.add(pulseId, invitation.physicianId(), rating, LocalDate.ofInstant(clock.instant(), system.timeZone()));
    }

    private Refusal tooLate(String pulseId) {
        Invitation now = mine(pulseId);
        return Refusal.conflict(
                now.answered() && !pulses.get(pulseId).closed()
                        ? "You have answered this pulse before. Each person answers once; thank you."
                        : closed(now) + " Your answer was not kept.");
    }

    private String closed(Invitation invitation) {
        return "This pulse closed on " + formats.when(invitation.closesAt()) + ".";
    }

    private void check(Invitation invitation, Map<String, Integer> marks) {
        List<Item> items = questionnaires.of(invitation.version()).items();
        Set<String> known = items.stream().map(Item::code).collect(Collectors.toSet());
        if (marks.isEmpty()) {
            throw Refusal.invalid(items.get(0).code(), "Answer at least one question.");
        }
        marks.forEach((item, mark) -> {
            if (!known.contains(item) || mark < Questionnaire.LEAST || mark > Questionnaire.MOST) {
                throw Refusal.invalid(
                        known.contains(item) ? item : items.get(0).code(), "Choose one of the answers given.");
            }
        });
    }

    /** Browsers send a line's end as two characters and count it as one. */
    private static String text(String comment) {
        String readable =
                comment == null ? null : comment.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        return TypedText.optional("comment", readable, LONGEST_COMMENT).orElse(null);
    }
}
