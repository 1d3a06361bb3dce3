package health.sts.delivery.board;

/**
 * How many learners are how far. Whoever has left is in no count but those of the test, from which nobody is taken out.
 *
 * @param learners all who have not left
 * @param registered have a seat in a class or have attended one
 * @param trained have attended a class
 * @param passed have passed the proficiency test
 * @param blocked have no access yet
 * @param tested have taken the test at least once, also those who have left
 * @param firstPassed of these, passed at the first attempt
 * @param left are no longer of the wave
 * @param held seats of held sessions, by the attendance that counts
 * @param absent of these, nobody came
 */
public record BoardCounts(
        int learners,
        int registered,
        int trained,
        int passed,
        int blocked,
        int tested,
        int firstPassed,
        int left,
        int held,
        int absent) {

    static final BoardCounts NONE = new BoardCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    BoardCounts plus(BoardCounts other) {
        return new BoardCounts(
                learners + other.learners,
                registered + other.registered,
                trained + other.trained,
                passed + other.passed,
                blocked + other.blocked,
                tested + other.tested,
                firstPassed + other.firstPassed,
                left + other.left,
                held + other.held,
                absent + other.absent);
    }
}
