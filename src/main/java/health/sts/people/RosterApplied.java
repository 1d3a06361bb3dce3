package health.sts.people;

import java.util.List;

/**
 * The roster has changed: an import was applied, or the last one undone. Announced inside the transaction, so that a
 * plain {@code @EventListener} commits together with the roster, and may refuse by throwing.
 *
 * @param importId the import that was applied or undone
 * @param undone true where the import was taken back
 * @param leavers physician ids that were active and no longer are; seats they hold have to be released
 */
public record RosterApplied(String importId, ImportKind kind, boolean undone, List<String> leavers) {

    public RosterApplied {
        leavers = List.copyOf(leavers);
    }
}
