package health.sts.delivery;

import java.util.List;

/**
 * These are no longer of their wave: out of the roster, or at a site of no or another wave. Their seats and places on
 * waiting lists are given up, and nothing is asked of their cases, which end by themselves. Published in the transaction
 * of the change before anything of the learners is locked, all of them at once, so that sessions are locked first and in
 * the order of ids.
 */
public record LearnersLeft(List<String> trainingIds) {

    public LearnersLeft {
        trainingIds = List.copyOf(trainingIds);
    }
}
