package health.sts.delivery;

/** Access that a waiver gave is over; what holds is the access decision again. Published in the transaction of its end. */
public record WaiverEnded(String trainingId) {}
