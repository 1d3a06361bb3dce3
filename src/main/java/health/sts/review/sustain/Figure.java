package health.sts.review.sustain;

/** What is counted for each month. */
enum Figure {
    CERTIFICATES_ENDING,
    RENEWALS_NOT_BEGUN,
    SPECIALTIES_SHORT,
    SEATS_OPENED,
    REFRESHERS_OVERDUE,
    NEW_PHYSICIANS,
    NEW_BLOCKED,
    ACTIVE_PHYSICIANS,
    IN_DEBT
}
