package health.sts.audit.cases;

import java.util.List;
import java.util.Optional;

/**
 * One page of cases, newest first.
 *
 * @param older where the next page begins, or null on the last
 * @param newer where the page before ends, or null on the first
 */
public record CasePage(List<CaseRow> rows, String older, String newer) {

    /** Nothing fits. */
    public static final CasePage EMPTY = new CasePage(List.of(), null, null);

    /** The filter for the page after this one; empty after the last. */
    public Optional<CaseFilter> next(CaseFilter filter) {
        if (older == null) {
            return Optional.empty();
        }
        CaseRow last = rows.get(rows.size() - 1);
        return Optional.of(filter.at(new CaseFilter.Place(last.started(), last.instance(), true)));
    }
}
