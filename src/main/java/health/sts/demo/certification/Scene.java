package health.sts.demo.certification;

/**
 * One thing that somebody does on a way.
 *
 * @param grade an exam's percent, the mean of a rubric, or for a decision 1 for yes and 0 for no
 */
record Scene(Step step, double grade) {

    boolean yes() {
        return grade > 0;
    }
}
