package health.sts.demo;

import health.sts.demo.certification.DemoCertification;
import health.sts.demo.delivery.DemoDelivery;
import health.sts.demo.recruitment.DemoRecruitment;
import health.sts.demo.review.DemoReview;
import health.sts.demo.roster.DemoRoster;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.RosterFiles;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.Playing;
import health.sts.demo.stage.Stage;
import health.sts.demo.stage.Troupe;
import health.sts.shared.Role;
import health.sts.shared.SystemSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the demonstration step by step; a step that is done is never done again. */
@Component
@Profile("demo")
class DemoBuild {

    /** When the programme began, in days before today: a little before the recruitment of wave 1. */
    private static final int BEGAN = 345;

    /** When the call of a wave is opened, in days before its go-live: 36 weeks. */
    private static final int CALLED = 252;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final String TODAY = "today";
    private static final String FINISHED = "finished";

    private final Notes notes;
    private final Stage stage;
    private final SignIns signIns;
    private final DemoProgramme programme;
    private final DemoRecruitment recruitment;
    private final DemoCertification certification;
    private final DemoDelivery delivery;
    private final DemoReview review;
    private final Playing playing;
    private final DemoAgreements agreements;
    private final DemoAudit audit;
    private final ZoneId zone;
    private final Clock clock;

    DemoBuild(
            Notes notes,
            Stage stage,
            SignIns signIns,
            DemoProgramme programme,
            DemoRecruitment recruitment,
            DemoCertification certification,
            DemoDelivery delivery,
            DemoReview review,
            Playing playing,
            DemoAgreements agreements,
            DemoAudit audit,
            SystemSettings settings,
            Clock clock) {
        this.notes = notes;
        this.stage = stage;
        this.signIns = signIns;
        this.programme = programme;
        this.recruitment = recruitment;
        this.certification = certification;
        this.delivery = delivery;
        this.review = review;
        this.playing = playing;
        this.agreements = agreements;
        this.audit = audit;
        this.zone = settings.timeZone();
        this.clock = clock;
    }

    boolean finished() {
        return notes.find(FINISHED).isPresent();
    }

    /** Goes on where it was; returns early where it shall stop. */
    void run(DemoProgress progress, BooleanSupplier goesOn) {
        LocalDate today = today();
        DemoRoster roster = new DemoRoster(Cast.PHYSICIANS);
        progress.reached(0, "Loading the roster");
        once("roster", at(today.minusDays(BEGAN), 9), () -> programme.loadRoster(new RosterFiles(roster)));
        progress.reached(5, "Planning three waves");
        once("waves", at(today.minusDays(BEGAN), 15), () -> programme.planWaves(today));
        DemoProgramme.GO_LIVE.forEach((number, days) ->
                once("call " + number, at(today.plusDays(days - CALLED), 10), () -> programme.call(number)));
        DemoRecruitment.Plan plan = programme.plan(today);
        DemoRecruitment.Play play = recruitment.plan(roster, plan);
        progress.reached(10, "Inviting physicians and chiefs");
        invite(roster, play, goesOn);
        Instant present = clock.instant();
        List<Troupe> troupes = new ArrayList<>(certification.troupes(play, today));
        troupes.add(0, play.troupe(signIns.password()));
        troupes.addAll(delivery.troupes(roster, cast(roster), play, plan));
        troupes.addAll(review.troupes(roster, delivery.admitted(roster, cast(roster), play), plan));
        if (playing.play(troupes, present, goesOn, day -> progress.reached(step(day, today), words(day)))) {
            once("agreements", at(today.minusDays(41), 9), () -> agreements.make(today, present));
            progress.reached(DemoProgress.TOTAL, "Auditing what was done");
            once("audit", at(today.minusDays(62), 9), () -> audit.make(today, play, roster));
            audit.reconcile(clock.instant());
            notes.put(FINISHED, present.toString());
        }
    }

    /** The day from which all dates of the demonstration count; a restart on another day keeps it. */
    private LocalDate today() {
        return notes.find(TODAY).map(LocalDate::parse).orElseGet(() -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            notes.put(TODAY, today.toString());
            return today;
        });
    }

    private void once(String name, Instant at, Runnable deed) {
        if (notes.find(name).isEmpty()) {
            stage.act(at, Cast.PROGRAM_MANAGER, () -> {
                deed.run();
                notes.put(name, at.toString());
            });
        }
    }

    private void invite(DemoRoster roster, DemoRecruitment.Play play, BooleanSupplier goesOn) {
        roster.chiefs().stream()
                .takeWhile(chief -> goesOn.getAsBoolean())
                .forEach(chief -> signIns.create(chief, Role.DEPT_CHIEF, Role.PHYSICIAN));
        play.people().stream()
                .takeWhile(doctor -> goesOn.getAsBoolean())
                .forEach(doctor -> signIns.create(doctor, Role.PHYSICIAN));
    }

    private static List<Doctor> cast(DemoRoster roster) {
        return Cast.PHYSICIANS.stream()
                .map(member -> roster.of(member.userId()))
                .toList();
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
    }

    private static long step(LocalDate day, LocalDate today) {
        return DemoProgress.TOTAL - Math.min(BEGAN, ChronoUnit.DAYS.between(day, today));
    }

    private static String words(LocalDate day) {
        return "Recruiting, certifying and teaching, " + DAY.format(day);
    }
}
