package health.sts.review.process;

import health.sts.accountability.Actions.ActionView;
import health.sts.accountability.Actions.State;
import health.sts.engine.CaseFacts;
import health.sts.engine.Identities;
import health.sts.engine.Markdown;
import health.sts.engine.TaskStep;
import health.sts.review.ReviewPoint;
import health.sts.review.triage.TriageSteps.Counts;
import health.sts.review.wave.Minute;
import health.sts.review.wave.MinuteKind;
import health.sts.review.wave.ReviewBoard;
import health.sts.review.wave.ReviewBoard.Figure;
import health.sts.review.wave.ReviewBoard.Page;
import health.sts.shared.Formats;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What stands beside each question of a review: what is missing, figures against targets, findings, actions, objections. */
@Component
class ReviewTaskFacts implements CaseFacts {

    /** Of the 4,000 characters that a form shows, with room for the link at the end. */
    private static final int LONGEST = 3_600;

    private static final Set<String> PROCESSES = Set.of(ReviewProcess.KEY, ReviewProcess.ROUND);

    private final ReviewBoard reviews;
    private final Identities identities;

    ReviewTaskFacts(ReviewBoard reviews, Identities identities) {
        this.reviews = reviews;
        this.identities = identities;
    }

    @Override
    public Optional<String> factsFor(TaskStep task) {
        return PROCESSES.contains(task.processKey())
                ? reviews.ofReview(task.businessKey()).map(page -> text(task, page))
                : Optional.empty();
    }

    private String text(TaskStep task, Page page) {
        StringBuilder text = new StringBuilder();
        row(
                text,
                "Wave",
                page.wave().title() + ", live since "
                        + Formats.dayOf(page.wave().goLiveDate()));
        row(text, "Review", page.point().title());
        if (task.step().equals(ReviewProcess.LOAD_DATA)) {
            last(page, MinuteKind.DATA_MISSING, page.point()).ifPresent(line -> row(text, "Missing", line.sentence()));
            text.append("**[Load a file of EHR use](/usage)**\n");
        } else {
            meeting(text, page);
        }
        return text.append("\n**[Open the review](/reviews/")
                .append(page.wave().id())
                .append(")**")
                .toString();
    }

    private void meeting(StringBuilder text, Page page) {
        last(page, MinuteKind.PREPARED, page.point()).ifPresent(line -> row(text, "Summary", line.sentence()));
        page.of(MinuteKind.OBJECTED).stream()
                .filter(line -> line.point() == page.point())
                .forEach(line -> row(text, "Objection", line.sentence()));
        Counts counts = page.counts().get(page.point());
        if (counts != null) {
            row(
                    text,
                    "Physicians",
                    "%d on track, %d to coach, %d intensive"
                            .formatted(counts.onTrack(), counts.coach(), counts.intensive()));
        }
        list(
                text,
                "Targets missed",
                page.figures().stream()
                        .filter(figure -> Boolean.FALSE.equals(figure.reached(page.point())))
                        .map(figure -> missed(page, figure))
                        .toList());
        list(
                text,
                "Findings",
                page.of(MinuteKind.FINDING).stream()
                        .filter(line -> line.point() == page.point())
                        .map(line ->
                                line.metricId() == null ? line.sentence() : line.metricId() + ": " + line.sentence())
                        .toList());
        List<ActionView> open = page.actions().stream()
                .filter(action -> action.state() == State.OPEN || action.state() == State.TO_CHECK)
                .toList();
        Map<String, String> names =
                identities.names(open.stream().map(ActionView::owner).distinct().toList());
        list(
                text,
                "Open actions",
                open.stream()
                        .map(action -> "%s, %s, due %s"
                                .formatted(
                                        action.title(),
                                        names.getOrDefault(action.owner(), action.owner()),
                                        Formats.dayOf(action.dueOn())))
                        .toList());
    }

    private static String missed(Page page, Figure figure) {
        ActionView action = page.action(figure);
        return "%s %s: %s, target %s%s"
                .formatted(
                        figure.metric().id(),
                        figure.metric().name(),
                        figure.value(page.point()),
                        figure.target(),
                        action == null ? "" : ", action " + action.id());
    }

    private static Optional<Minute> last(Page page, MinuteKind kind, ReviewPoint point) {
        return page.minutes().stream().filter(line -> line.is(kind, point)).reduce((earlier, later) -> later);
    }

    private static void list(StringBuilder text, String title, List<String> lines) {
        if (lines.isEmpty() || text.length() > LONGEST) {
            return;
        }
        text.append("**").append(title).append(":**\n\n");
        for (String line : lines) {
            String escaped = "- " + Markdown.escape(line) + "\n";
            if (text.length() + escaped.length() > LONGEST) {
                text.append("- and more on the page of the review\n");
                break;
            }
            text.append(escaped);
        }
        text.append('\n');
    }

    private static void row(StringBuilder text, String name, String value) {
        String escaped = Markdown.escape(value);
        if (text.length() + escaped.length() < LONGEST) {
            text.append("**").append(name).append(":** ").append(escaped).append("\n\n");
        }
    }
}
