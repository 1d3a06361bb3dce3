package health.sts.program.web;

import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.people.SpecialtyView;
import health.sts.program.ProgramView;
import health.sts.program.WaveView;
import health.sts.program.WaveWarning;
import health.sts.program.Waves;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of a wave offers to choose from. */
@Component
class WaveChoices {

    private final Roster roster;
    private final Waves waves;

    WaveChoices(Roster roster, Waves waves) {
        this.roster = roster;
        this.waves = waves;
    }

    Set<String> specialtyCodes() {
        return roster.specialties().stream().map(SpecialtyView::code).collect(Collectors.toSet());
    }

    int nextNumber(String programId) {
        return waves.numbersBySite(programId).values().stream()
                        .max(Integer::compare)
                        .orElse(0)
                + 1;
    }

    void forNew(Model model, ProgramView program, Typed form) {
        model.addAttribute("counted", Map.of());
        fill(model, program, null, form);
    }

    void forChange(Model model, WaveView wave, Typed form) {
        model.addAttribute("counted", waves.countedNow(wave));
        fill(model, wave.program(), wave, form);
    }

    private void fill(Model model, ProgramView program, WaveView wave, Typed form) {
        List<SiteView> active = roster.sites();
        model.addAttribute("program", program);
        model.addAttribute("wave", wave);
        model.addAttribute("form", form);
        model.addAttribute("sites", sites(active, program.id(), wave));
        model.addAttribute("zones", zones(active, wave));
        model.addAttribute("specialties", roster.specialties());
        model.addAttribute("parameters", ParameterField.values());
        model.addAttribute("parameterIds", ParameterField.ids());
        model.addAttribute("warnings", warnings(wave, form));
    }

    private List<SiteChoice> sites(List<SiteView> active, String programId, WaveView wave) {
        Map<String, Integer> elsewhere = waves.numbersBySite(programId);
        Map<String, String> closed = new TreeMap<>();
        if (wave != null) {
            elsewhere.keySet().removeAll(wave.sites().keySet());
            closed.putAll(wave.sites());
        }
        List<SiteChoice> choices = new ArrayList<>();
        for (SiteView site : active) {
            choices.add(new SiteChoice(site.siteId(), site.name(), elsewhere.get(site.siteId())));
            closed.remove(site.siteId());
        }
        closed.forEach((id, name) -> choices.add(new SiteChoice(id, name, null)));
        return choices;
    }

    private static Set<String> zones(List<SiteView> active, WaveView wave) {
        Set<String> zones = new TreeSet<>();
        active.forEach(site -> zones.add(site.timeZone().getId()));
        if (wave != null) {
            zones.add(wave.zone().getId());
        }
        return zones;
    }

    /** What must be confirmed about the date as typed; nothing where the wave has that date already. */
    private Set<WaveWarning> warnings(WaveView wave, Typed form) {
        Typed reading =
                Typed.nothing().with("goLiveDate", form.value("goLiveDate")).with("zone", form.value("zone"));
        LocalDate date = reading.date("goLiveDate", "");
        ZoneId zone = reading.zone("zone");
        boolean asItIs =
                wave != null && wave.goLiveDate().equals(date) && wave.zone().equals(zone);
        return date == null || zone == null || asItIs ? Set.of() : waves.warnings(date, zone);
    }

    /**
     * A site to choose.
     *
     * @param otherWave the wave of the programme that has it already, or null
     */
    record SiteChoice(String id, String name, Integer otherWave) {}
}
