package health.sts.demo.review;

import health.sts.review.ReviewPoint;

/** How a pulse of the demonstration comes out. */
enum Pulse {
    BASELINE(ReviewPoint.BASELINE, -30, 44, 4, 44, 38),
    FIRST(ReviewPoint.DAY_30, 30, 49, -9, 43, 45),
    SECOND(ReviewPoint.DAY_60, 60, 42, 12, 49, 40);

    private final ReviewPoint point;
    private final int opens;
    private final int response;
    private final int experience;
    private final int usability;
    private final int burnout;

    /**
     * @param opens in days after go-live
     * @param response in percent
     * @param experience net score over eleven statements
     * @param usability SUS
     * @param burnout in percent
     */
    Pulse(ReviewPoint point, int opens, int response, int experience, int usability, int burnout) {
        this.point = point;
        this.opens = opens;
        this.response = response;
        this.experience = experience;
        this.usability = usability;
        this.burnout = burnout;
    }

    ReviewPoint point() {
        return point;
    }

    int opens() {
        return opens;
    }

    int response() {
        return response;
    }

    int experience() {
        return experience;
    }

    int usability() {
        return usability;
    }

    int burnout() {
        return burnout;
    }
}
