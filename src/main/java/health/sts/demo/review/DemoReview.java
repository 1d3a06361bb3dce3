package health.sts.demo.review;

import health.sts.demo.delivery.Admitted;
import health.sts.demo.recruitment.DemoRecruitment.Plan;
import health.sts.demo.roster.DemoRoster;
import health.sts.demo.stage.Agenda;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.Planned;
import health.sts.demo.stage.Stage;
import health.sts.demo.stage.Troupe;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What follows the go-live of the demonstration's first wave, played by the people in it. */
@Component
@Profile("demo")
public class DemoReview {

    private static final int WAVE = 1;

    private final Stage stage;
    private final Notes notes;
    private final UseAgenda use;

    DemoReview(Stage stage, Notes notes, UseAgenda use) {
        this.stage = stage;
        this.notes = notes;
        this.use = use;
    }

    /** Those who act after go-live, at the point that was reached before. */
    public List<Troupe> troupes(DemoRoster roster, Admitted admitted, Plan plan) {
        LiveSetting wave = new LiveSetting(
                plan.waveIds().get(WAVE),
                plan.today().plusDays(plan.goLive().get(WAVE)),
                plan.today(),
                roster,
                admitted,
                new AdoptionBook(admitted).write());
        List<Planned> all = new ArrayList<>(use.write(wave));
        return List.of(new Agenda(stage, notes, all));
    }
}
