package health.sts.review.sustain;

import health.sts.engine.Identities;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.program.WaveDate;
import health.sts.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells chiefs and the CMIO where trainers are too few; one message to each person, whatever the number of specialties. */
@Component
class AttritionNews {

    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final Roster roster;
    private final ChiefsOfPlaces chiefs;
    private final Identities identities;
    private final SustainmentNews news;

    AttritionNews(JdbcClient jdbc, Roster roster, ChiefsOfPlaces chiefs, Identities identities, SustainmentNews news) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.chiefs = chiefs;
        this.identities = identities;
        this.news = news;
    }

    private record Told(AttritionCheck check, String siteId) {}

    void tell(List<AttritionCheck> tooFew, Map<String, WaveDate> waves) {
        if (tooFew.isEmpty()) {
            return;
        }
        Map<String, String> names =
                roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name));
        Map<String, List<String>> sites = sites();
        List<Told> places = new ArrayList<>();
        tooFew.forEach(check -> sites.getOrDefault(check.spot().waveId(), List.of())
                .forEach(site -> places.add(new Told(check, site))));
        chiefs.of(
                        places,
                        told -> new ChiefsOfPlaces.Place(
                                told.siteId(), told.check().spot().specialtyCode()))
                .forEach((chief, theirs) -> news.tell(
                        List.of(chief),
                        "Peer trainers are missing",
                        sentence(theirs.stream().map(Told::check).distinct().toList(), names, waves),
                        "/nominations/new"));
        news.tell(
                identities.usersIn(Role.CMIO),
                "Peer trainers are missing",
                sentence(tooFew, names, waves),
                "/sustainment");
    }

    private static String sentence(
            List<AttritionCheck> checks, Map<String, String> names, Map<String, WaveDate> waves) {
        String list = checks.stream()
                .limit(MOST)
                .map(check -> "%s in wave %d (%d of %d active%s)"
                        .formatted(
                                names.getOrDefault(
                                        check.spot().specialtyCode(),
                                        check.spot().specialtyCode()),
                                waves.get(check.spot().waveId()).number(),
                                check.active(),
                                check.minimum(),
                                check.toRestart() > 0 ? ", recruitment begins again" : ""))
                .collect(Collectors.joining("; "));
        int more = checks.size() - MOST;
        return "Peer trainers are missing: %s%s.".formatted(list, more > 0 ? "; and " + more + " more" : "");
    }

    private Map<String, List<String>> sites() {
        Map<String, List<String>> sites = new TreeMap<>();
        jdbc.sql("select wave_id, site_id from wave_site order by wave_id, site_id")
                .query(row -> {
                    sites.computeIfAbsent(row.getString("wave_id"), wave -> new ArrayList<>())
                            .add(row.getString("site_id"));
                });
        return sites;
    }
}
