package health.sts.shared;

/**
 * A number that somebody answers for, shown on their home page with a link to the people or cases behind it.
 *
 * @param name what is counted, for example "Seats filled, wave 3"
 * @param value as people read it, rates with n: "53.2 % (41 of 77)"
 * @param note one more plain sentence, or null
 * @param link the page with the records behind the number
 * @param state how the number stands
 */
public record HomeFigure(String name, String value, String note, String link, State state) {

    /** The five states of our pages. */
    public enum State {
        DONE,
        ACTIVE,
        WAITING,
        LATE,
        STOPPED
    }
}
