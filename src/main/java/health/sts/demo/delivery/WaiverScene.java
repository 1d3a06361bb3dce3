package health.sts.demo.delivery;

import health.sts.delivery.waiver.Waivers;
import health.sts.demo.delivery.Part.Booking;
import health.sts.demo.roster.Doctor;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Planned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The two waivers of wave 1 on the day it went live: one ran out by its timer, one was ended by the CMIO. */
@Component
@Profile("demo")
class WaiverScene {

    private static final List<String> REASONS = List.of(
            "The only one of the department on call this week; without access the list would be cancelled.",
            "Covers the night service until the colleague is back from leave.");
    private static final String ENDED = "The colleague is back, so the cover is over.";

    private final GrantedWaivers granted;
    private final Waivers waivers;
    private final Notes notes;
    private final OfficeHours hours;

    WaiverScene(GrantedWaivers granted, Waivers waivers, Notes notes, OfficeHours hours) {
        this.granted = granted;
        this.waivers = waivers;
        this.notes = notes;
        this.hours = hours;
    }

    List<Planned> write(WaveSetting wave) {
        List<Planned> agenda = new ArrayList<>();
        LocalDate day = hours.dayOf(hours.onOrAfter(wave.goLive(), 0));
        List<Doctor> blocked = wave.parts().stream()
                .filter(part -> part.books() == Booking.NONE)
                .map(Part::doctor)
                .limit(REASONS.size())
                .toList();
        for (int i = 0; i < blocked.size(); i++) {
            Instant asked = hours.at(day, LocalTime.of(8, 10 + i * 20));
            agenda.addAll(granted.write("waiver " + i, wave.roster(), blocked.get(i), asked, REASONS.get(i)));
        }
        agenda.add(Planned.of(
                "waiver 1 ended", hours.at(day, LocalTime.of(16, 45)), Delivering.CMIO, () -> notes.find("waiver 1")
                        .ifPresent(id -> waivers.end(id, ENDED))));
        return agenda;
    }
}
