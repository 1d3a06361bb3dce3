package health.sts.certification.teachback;

import health.sts.certification.teachback.TeachBacks.Comparison;
import health.sts.certification.teachback.TeachBacks.ScoreView;
import health.sts.certification.teachback.TeachBacks.TeachBackView;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Attempts as the person acting may see them; four statements however many there are. */
@Component
class TeachBackReads {

    private final TeachBackStore teachBacks;
    private final PanelStore panels;
    private final ScoreStore scores;
    private final CurrentActor actor;

    TeachBackReads(TeachBackStore teachBacks, PanelStore panels, ScoreStore scores, CurrentActor actor) {
        this.teachBacks = teachBacks;
        this.panels = panels;
        this.scores = scores;
        this.actor = actor;
    }

    List<TeachBackView> of(String certificationId) {
        List<TeachBackRow> rows = teachBacks.of(certificationId);
        if (rows.isEmpty()) {
            return List.of();
        }
        boolean auditor = actor.get().is(Role.AUDITOR);
        Map<String, List<String>> panel = panels.ofCertification(certificationId);
        Map<String, List<ScoreView>> given = scores.ofCertification(certificationId);
        Map<String, Comparison> comparisons = teachBacks.comparisons(certificationId);
        return rows.stream()
                .map(row -> {
                    boolean shown = row.settled() || auditor;
                    List<ScoreView> all = given.getOrDefault(row.id(), List.of());
                    return new TeachBackView(
                            row.id(),
                            row.round(),
                            row.attempt(),
                            row.booking(),
                            panel.getOrDefault(row.id(), List.of()),
                            all.size(),
                            shown ? all : List.of(),
                            shown ? comparisons.get(row.id()) : null,
                            row.result(),
                            row.reason());
                })
                .toList();
    }
}
