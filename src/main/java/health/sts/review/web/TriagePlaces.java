package health.sts.review.web;

import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.people.SpecialtyView;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.shared.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of places, and which wave the pages of triage show. */
@Component
class TriagePlaces {

    private final Waves waves;
    private final Roster roster;

    TriagePlaces(Waves waves, Roster roster) {
        this.waves = waves;
        this.roster = roster;
    }

    List<WaveView> waves() {
        return waves.list();
    }

    /** The wave asked for, else the last that went live; null where there is none. */
    static WaveView shown(List<WaveView> all, String asked) {
        if (!asked.isBlank()) {
            return all.stream()
                    .filter(wave -> wave.id().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("There is no such wave. Choose one from the list."));
        }
        return all.stream()
                .filter(wave -> wave.daysToGo() <= 0)
                .max(Comparator.comparing(WaveView::goLiveDate))
                .orElse(null);
    }

    Map<String, String> specialties() {
        return roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name));
    }

    Map<String, String> sites() {
        return roster.sites().stream().collect(Collectors.toMap(SiteView::siteId, SiteView::name));
    }

    /** One of the constants by name, or null; what cannot be read narrows nothing. */
    static <E extends Enum<E>> E choice(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    /** A text of an address; null where it is empty or longer than any id. */
    static String orNull(String text) {
        return text == null || text.isBlank() || text.length() > 64 ? null : text.strip();
    }
}
