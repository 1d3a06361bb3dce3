package health.sts.review.process;

import health.sts.engine.Variable;

/** The names that the model {@code adoption-intervention} and this code share. */
final class InterventionProcess {

    static final String KEY = "adoption-intervention";
    static final String EVERYBODY_LEFT = "review.everybodyLeft";
    static final String HELP = "userTask_helpColleague";

    static final Variable<Boolean> HELPER_FOUND = Variable.bool("helperFound");
    static final Variable<Boolean> HELPER_NAMED = Variable.bool("helperNamed");
    static final Variable<String> HELPER_USER_ID = Variable.text("helperUserId");
    static final Variable<String> CHIEF_USER_ID = Variable.text("chiefUserId");
    /** User ids with commas between them, as duties read them. */
    static final Variable<String> MEMBER_USER_IDS = Variable.text("memberUserIds");
    /** An ISO instant, read by the deadline of "Help colleague". */
    static final Variable<String> HELP_BY = Variable.text("helpBy");

    static final Variable<String> HELP_RESULT = Variable.text("helpResult");
    static final Variable<Boolean> HELP_CONFIRMED = Variable.bool("helpConfirmed");

    private InterventionProcess() {}
}
