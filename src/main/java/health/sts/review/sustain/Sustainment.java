package health.sts.review.sustain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How the programme holds after its waves, for its pages; the same few statements for any number of people. */
public interface Sustainment {

    /** Days before its end from which a certificate is listed. */
    int ENDING = 90;

    /** Trainers of each specialty now, by specialty name; one cell for each wave. */
    List<Coverage> coverage();

    /** What is counted now. */
    Counts counts();

    /** The newest restarts of recruitment, newest first. */
    List<Restarted> restarts();

    /** Actions that reviews of waves left behind and that are not done, by due date. */
    List<ReviewAction> actions();

    /** The months behind, newest first; those in which nothing ran are among them. */
    List<MonthRow> months();

    /** One page of people, by training id. */
    List<Person> people(PeopleQuery query, int limit);

    /** One specialty. */
    record Coverage(String specialtyCode, String name, List<Cell> cells) {}

    /**
     * Its trainers in one wave.
     *
     * @param underWay seats open or held, and first certifications that run
     */
    record Cell(String waveId, int waveNumber, boolean live, int active, int minimum, int underWay) {

        public boolean covered() {
            return active >= minimum;
        }

        public boolean onTheWay() {
            return !covered() && active + underWay >= minimum;
        }

        /** So that nobody needs the colour. */
        public String words() {
            return covered() ? "covered" : onTheWay() ? "on the way" : "short";
        }
    }

    /**
     * Numbers of now.
     *
     * @param ending certificates that end within {@link #ENDING} days
     * @param due asked to a refresher at most 30 days ago
     * @param overdue asked longer ago
     * @param inDebt active physicians without a proof of the last year
     * @param newcomers physicians who joined after go-live
     * @param blocked those of them who are without access
     */
    record Counts(int ending, int due, int overdue, int active, int inDebt, int newcomers, int blocked) {}

    /** Seats opened again. */
    record Restarted(
            String waveId, int waveNumber, String specialtyCode, String name, int seats, String reason, Instant at) {}

    /** An action about a review. */
    record ReviewAction(String id, String title, String owner, LocalDate dueOn, boolean late) {}

    /**
     * A month.
     *
     * @param id null where nothing ran in it
     * @param figures by kind, in words
     * @param answer what the CMIO decided, or null
     */
    record MonthRow(
            String id,
            LocalDate begins,
            Instant lookedAfterAt,
            Map<String, Integer> figures,
            String answer,
            String reason) {}

    /** Whom to list. */
    enum Show {
        DUE("Refresher due"),
        OVERDUE("Refresher overdue"),
        IN_DEBT("Last proof older than a year"),
        NEW("New physicians"),
        NEW_BLOCKED("New physicians without access");

        private final String title;

        Show(String title) {
            this.title = title;
        }

        /** How it is written for people. */
        public String title() {
            return title;
        }
    }

    /**
     * A list of people; a chief sees their own departments only.
     *
     * @param specialtyCode or null for all
     * @param after the training after which to go on, empty for the first
     */
    record PeopleQuery(Show show, String specialtyCode, String after) {}

    /**
     * One of them.
     *
     * @param provenAt the last pass or refresher, or null
     * @param askedAt when asked to a refresher, or null
     * @param joinedAt when the training was made
     */
    record Person(
            String trainingId,
            String name,
            String specialty,
            String site,
            String wave,
            Instant provenAt,
            Instant askedAt,
            Instant joinedAt,
            boolean blocked,
            String missing) {}
}
