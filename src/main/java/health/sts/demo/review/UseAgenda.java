package health.sts.demo.review;

import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Planned;
import health.sts.review.usage.UsageLoad;
import health.sts.review.usage.UsageLoads;
import health.sts.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Figures of EHR use come as files, one of them first with mistakes, and one has to be corrected. */
@Component
@Profile("demo")
class UseAgenda {

    private static final int CORRECTED = 24;
    private static final double TOO_MUCH = 1.5;
    private static final String WHY =
            "The vendor counted time in the waiting screen as work after hours for these physicians.";

    private final UsageLoads loads;
    private final OfficeHours hours;

    UseAgenda(UsageLoads loads, OfficeHours hours) {
        this.loads = loads;
        this.hours = hours;
    }

    List<Planned> write(LiveSetting wave) {
        UseBook book = new UseBook(wave.adopters());
        List<Planned> agenda = new ArrayList<>();
        load(agenda, UseFile.of(book, Stretch.BEFORE_1, wave.goLive()), hours.onOrAfter(wave.day(-54), 70), null);
        load(agenda, UseFile.of(book, Stretch.BEFORE_2, wave.goLive()), hours.onOrAfter(wave.day(-26), 85), null);
        // Readings of the time before go-live are taken on this morning.
        load(
                agenda,
                UseFile.of(book, Stretch.BEFORE_3, wave.goLive()),
                hours.at(wave.goLive(), LocalTime.of(6, 15)),
                null);
        first(wave, UseFile.of(book, Stretch.FIRST, wave.goLive()), agenda);
        load(agenda, UseFile.of(book, Stretch.SECOND, wave.goLive()), hours.onOrAfter(wave.day(61), 95), null);
        Instant newest = hours.before(wave.today(), 1, 60);
        LocalDate until = hours.dayOf(newest).minusDays(1);
        if (!until.isBefore(wave.day(Stretch.THIRD.from()))) {
            load(agenda, UseFile.of(book, Stretch.THIRD, wave.goLive(), until), newest, null);
        }
        return agenda;
    }

    private void first(LiveSetting wave, UseFile right, List<Planned> agenda) {
        Instant morning = hours.onOrAfter(wave.day(30), 40);
        agenda.add(Planned.apart(
                "use with mistakes",
                morning,
                Reviewing.TRAINING_MANAGER,
                () -> take(right.name(), right.withMistakes())));
        List<Use> toCorrect = right.lines().stream()
                .filter(use -> use.adopter().luck(50) % 4 == 0)
                .limit(CORRECTED)
                .toList();
        Set<Use> wrong = Set.copyOf(toCorrect);
        UseFile sent = right.with(right.lines().stream()
                .map(use -> wrong.contains(use) ? use.afterHours(use.afterHours() * TOO_MUCH) : use)
                .toList());
        load(agenda, sent, morning.plusSeconds(9_200), null);
        load(agenda, right.with(toCorrect), hours.onOrAfter(wave.day(34), 120), WHY);
    }

    private void load(List<Planned> agenda, UseFile file, Instant at, String reason) {
        agenda.add(Planned.apart(
                "use " + file.name() + (reason == null ? "" : " corrected"), at, Reviewing.TRAINING_MANAGER, () -> {
                    String id = take(file.name(), file.content());
                    loads.load(id, reason);
                    if (loads.view(id).state() != UsageLoad.State.LOADED) {
                        throw Refusal.conflict("It stands at " + loads.view(id));
                    }
                }));
    }

    private String take(String name, byte[] content) {
        try {
            return loads.take(name, new ByteArrayInputStream(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
