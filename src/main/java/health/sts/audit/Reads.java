package health.sts.audit;

/** Records what is read of people, because reading is an act as well. */
public interface Reads {

    /**
     * Writes a ledger line of kind READ in a transaction of its own: who looked at what.
     *
     * @param what the page or file, as a verb of ours: {@code readCase}, {@code searchCases}, {@code exportEventLog}
     * @param subjectType what it is about, for example {@code case} or a {@link Subject.Key} type; null for lists
     * @param basis the search or filter as typed, or an empty text
     */
    void record(String what, String subjectType, String subjectId, String basis);
}
