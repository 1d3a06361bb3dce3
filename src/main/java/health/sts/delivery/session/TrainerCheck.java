package health.sts.delivery.session;

/** Finds sessions ahead whose lead trainer may not teach them any more; asked once a day. */
public interface TrainerCheck {

    /**
     * Has another trainer named for each planned session whose lead trainer will hold no certificate at its time, unless
     * that was asked for already.
     *
     * @return how many were found
     */
    int checkTrainers();
}
