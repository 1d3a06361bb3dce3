package health.sts.audit.cases;

import health.sts.audit.KeptModels.KeptModel;
import health.sts.audit.Subject;
import java.util.List;
import java.util.Optional;

/**
 * The head of a case.
 *
 * @param root the instance that began it all; the case's own where nothing called it
 * @param family the calling and the called cases, in order of time; at most {@link #MOST}
 * @param moreFamily whether there are further ones
 * @param model the version it ran under; empty where that was never kept
 * @param historyRemoved the engine has forgotten the case and this is what ledger, path and models still know
 */
public record CaseFile(
        CaseRow row,
        String root,
        List<CaseRow> family,
        boolean moreFamily,
        Optional<KeptModel> model,
        List<Subject> subjects,
        boolean historyRemoved) {

    /** How many related cases are shown. */
    public static final int MOST = 100;

    public String instance() {
        return row.instance();
    }

    public String businessKey() {
        return row.businessKey();
    }
}
