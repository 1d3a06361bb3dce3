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
    private final Watching watching;
    private final PulseScene pulses;
    private final CoverScene covers;
    private final MeetingScene meetings;
    private final TicketScene tickets;
    private final ShiftScene shifts;
    private final MonthScene months;
    private final HelpList help;

    DemoReview(
            Stage stage,
            Notes notes,
            UseAgenda use,
            Watching watching,
            PulseScene pulses,
            CoverScene covers,
            MeetingScene meetings,
            TicketScene tickets,
            ShiftScene shifts,
            MonthScene months,
            HelpList help) {
        this.stage = stage;
        this.notes = notes;
        this.use = use;
        this.watching = watching;
        this.pulses = pulses;
        this.covers = covers;
        this.meetings = meetings;
        this.tickets = tickets;
        this.shifts = shifts;
        this.months = months;
        this.help = help;
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
        all.addAll(watching.write(wave));
        all.addAll(pulses.write(wave));
        all.addAll(covers.write(wave));
        all.addAll(meetings.write(wave));
        all.addAll(tickets.write(wave));
        all.addAll(shifts.write(wave));
        all.addAll(months.write(wave));
        Helping helping = help.helping(wave);
        all.addAll(help.write(wave, helping));
        return List.of(new Agenda(stage, notes, all), helping);
    }
}
