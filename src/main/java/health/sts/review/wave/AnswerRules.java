package health.sts.review.wave;

import health.sts.review.wave.MeetingSteps.Answer;
import health.sts.shared.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Who may answer a preparation, on the lines of its round. */
final class AnswerRules {

    private static final Set<MinuteKind> AUTHORSHIP =
            EnumSet.of(MinuteKind.PREPARED, MinuteKind.FINDING, MinuteKind.ACTION_OPENED);

    private AnswerRules() {}

    /** @param meeting the lines of the round, whatever preparation they belong to */
    static void check(RoundView round, List<Minute> meeting, Answer answer, String actor) {
        if (!answer.accepted() && (answer.comment() == null || answer.comment().isBlank())) {
            throw Refusal.invalid("comment", "Say what you object to; it goes back to whoever prepared the review.");
        }
        if (meeting.stream()
                .anyMatch(line -> AUTHORSHIP.contains(line.kind()) && line.by().equals(actor))) {
            throw Refusal.forbidden("You wrote findings or actions of this review or prepared it, so somebody else must"
                    + " accept it.");
        }
        List<Minute> answers = answers(round, meeting);
        if (answers.stream().anyMatch(line -> line.by().equals(actor))) {
            throw Refusal.forbidden("You have answered already; each answer comes from another person.");
        }
        if (answers.stream().anyMatch(line -> line.asked().equals(answer.asked()))) {
            throw Refusal.conflict("This answer was given already.");
        }
    }

    /** The answers to the newest preparation. */
    static List<Minute> answers(RoundView round, List<Minute> meeting) {
        return meeting.stream()
                .filter(line -> line.kind().answer() && Objects.equals(line.preparation(), round.preparation()))
                .toList();
    }

    /** Who was asked about the newest preparation. */
    static List<String> asked(RoundView round, List<Minute> meeting) {
        return meeting.stream()
                .filter(line ->
                        line.kind() == MinuteKind.ASKED && Objects.equals(line.preparation(), round.preparation()))
                .map(Minute::asked)
                .toList();
    }

    /** Whether everybody who was asked has accepted. */
    static boolean accepted(RoundView round, List<Minute> meeting) {
        List<Minute> answers = answers(round, meeting);
        return answers.stream().allMatch(line -> line.kind() == MinuteKind.ACCEPTED)
                && answers.stream().map(Minute::asked).toList().containsAll(asked(round, meeting));
    }
}
