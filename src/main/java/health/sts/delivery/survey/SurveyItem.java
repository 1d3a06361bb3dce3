package health.sts.delivery.survey;

/** The five statements of the reaction survey, each answered from 1, do not agree at all, to 5, agree fully. */
public enum SurveyItem {
    RELEVANCE("What we practised is what I do in my own specialty."),
    TRAINER("The trainer explained clearly and took up our questions."),
    PRACTICE("I had enough time to try things myself."),
    TIME("The class was worth the time away from my patients."),
    CONFIDENCE("I feel ready to do my usual work in the new system.");

    /** The lowest answer. */
    public static final int LEAST = 1;
    /** The highest answer. */
    public static final int MOST = 5;

    private final String statement;

    SurveyItem(String statement) {
        this.statement = statement;
    }

    /** What the learner agrees with or does not. */
    public String statement() {
        return statement;
    }

    /** The name of its field in a form: {@code item1} to {@code item5}. */
    public String field() {
        return "item" + (ordinal() + 1);
    }
}
