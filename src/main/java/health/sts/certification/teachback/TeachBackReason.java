package health.sts.certification.teachback;

import health.sts.certification.teachback.TeachBacks.Comparison;

/** Says to the trainer in a sentence what the table decided; the bars are those of its rows (domain rule D3). */
final class TeachBackReason {

    private TeachBackReason() {}

    static String of(String result, Comparison comparison) {
        String figures = "Mean %s of 5, lowest criterion %d, %d evaluators; needed are 4.0 and no criterion below 3."
                .formatted(comparison.mean().setScale(2), comparison.lowest(), comparison.scores());
        return switch (result) {
            case "PASS" -> "You have passed the teach-back. " + figures;
            // No figure here: the third evaluator must not read the first two scores.
            case TeachBackRow.THIRD_EVALUATOR ->
                "The two evaluators of your teach-back differ widely, so a third one scores it, too.";
            case "REPEAT" -> "You have not passed the first teach-back and have one more. " + figures;
            case "RELEASE" -> "You have not passed the second teach-back, which was the last. " + figures;
            default -> throw new IllegalStateException("Unknown teach-back result " + result);
        };
    }
}
