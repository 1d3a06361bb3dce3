package health.sts.delivery.watch;

/** Tells on the day of go-live who is still blocked, so that nobody is surprised at the bedside (domain rule D5b). */
public interface BlockedReports {

    /**
     * Tells the chief of staff and the chiefs of the departments, once for each wave.
     *
     * @return how many waves were reported
     */
    int reportDue();
}
