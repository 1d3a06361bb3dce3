package health.sts.review.sustain;

import health.sts.review.sustain.TrainerCounts.Spot;

/**
 * One look at the trainers of a specialty in a wave.
 *
 * @param underWay seats that are open or held, and first certifications that run
 */
record AttritionCheck(Spot spot, boolean live, int active, int minimum, int underWay) {

    boolean tooFew() {
        return active < minimum;
    }

    /** Seats to open: whatever is missing that is not on its way already. */
    int toRestart() {
        return Math.max(0, minimum - active - underWay);
    }

    String why() {
        String stand = "%d of %d trainers %s active%s"
                .formatted(
                        active,
                        minimum,
                        active == 1 ? "is" : "are",
                        live ? ", by the least number of the formula" : "");
        if (!tooFew()) {
            return stand + ".";
        }
        if (toRestart() == 0) {
            return stand + "; %d %s on the way already.".formatted(underWay, underWay == 1 ? "is" : "are");
        }
        return stand
                + (underWay > 0 ? "; %d on the way".formatted(underWay) : "")
                + "; recruitment begins again with %d %s.".formatted(toRestart(), toRestart() == 1 ? "seat" : "seats");
    }
}
