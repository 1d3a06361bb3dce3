package health.sts.review.sustain.credit;

/** Enters trainers' hours; in the caller's transaction. */
public interface HourLedger {

    /**
     * Enters hours on record that are not in the ledger yet, oldest first, with the credits they bring by the rates in force.
     *
     * @return how many, at most the number given
     */
    int enter(int most);

    /** Takes an entry back by a counter entry; training managers, never their own. */
    void takeBack(String entryId, String reason);
}
