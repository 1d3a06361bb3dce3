package health.sts.browser;

import health.sts.certification.Academy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.imageio.ImageIO;

/** What people do in Tasklist about one certification. */
record TeachingDesks(Academy academy, Clock clock, String certification) {

    static final List<String> CLASS_CRITERIA =
            List.of("Content accuracy", "Workflow fit", "Depth of explanation", "Framing", "Class control");
    static final List<String> CRITERIA = CLASS_CRITERIA;

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A task that is the person's own, from the home page. */
    TasklistPage own(Visitor visitor, String name) {
        return TasklistPage.fromHome(visitor, name);
    }

    /** The one open task of a step. */
    TasklistPage at(Visitor visitor, String step, String name) {
        return TasklistPage.at(
                visitor, academy.open(certification, step).findFirst().orElseThrow(), name);
    }

    /** An attempt that began so many days after nine days ago. */
    void recordExam(Visitor evaluator, String score, int attempt) {
        TasklistPage task = at(evaluator, "userTask_recordExamResult", "Record exam result");
        evaluator.picture("journey-certification-exam-" + attempt);
        LocalDateTime began = LocalDateTime.ofInstant(clock.instant().minus(Duration.ofDays(9L - attempt)), ZONE);
        task.claim()
                .fill("Score in percent", score)
                .fill("Start of the attempt", TYPED.format(began))
                .fill("End of the attempt", TYPED.format(began.plusMinutes(40)))
                .completed();
    }

    TasklistPage score(TasklistPage task, String score) {
        CRITERIA.forEach(criterion -> task.fill(criterion, score));
        return task;
    }

    /** A day so far from today, as forms read it. */
    String day(int later) {
        return clock.instant()
                .plus(later, ChronoUnit.DAYS)
                .atZone(ZONE)
                .toLocalDate()
                .toString();
    }

    /** A small picture that is what its name says. */
    static byte[] picture() {
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
