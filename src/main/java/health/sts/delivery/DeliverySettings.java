package health.sts.delivery;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The programme's assumptions about training (A), all under {@code sts.delivery}; pass marks, waits and the share of
 * minutes that counts are rows of the decision tables.
 *
 * @param bookingCloses how long before its start a session takes no more bookings, changes or cancellations by learners
 * @param checkInOpens how long before its start learners may check in
 * @param checkInCode how long one check-in code is shown before the next
 * @param makeUpWithin how long after a session its make-up may be held (standards: 30 days)
 * @param strikes no-shows after which a learner only gets on waiting lists (standards: the third)
 * @param waiverMost longest time a waiver gives access (domain rule P11)
 * @param waiverDecision within which both approvals have to be given (P11)
 * @param leastAnswers answers below which a survey shows nothing (domain, chapter 5)
 * @param lateRegistration how long whoever comes late has to register, where registration closes sooner or has closed
 * @param privacyBeforeClassReminder how often whoever lacks e-learning or privacy is reminded (P6.2)
 */
@ConfigurationProperties("sts.delivery")
public record DeliverySettings(
        @DefaultValue("PT24H") Duration bookingCloses,
        @DefaultValue("PT15M") Duration checkInOpens,
        @DefaultValue("PT30S") Duration checkInCode,
        @DefaultValue("P30D") Period makeUpWithin,
        @DefaultValue("3") int strikes,
        @DefaultValue("PT72H") Duration waiverMost,
        @DefaultValue("PT4H") Duration waiverDecision,
        @DefaultValue("5") int leastAnswers,
        @DefaultValue("P7D") Period lateRegistration,
        @DefaultValue("P7D") Period privacyBeforeClassReminder) {}
