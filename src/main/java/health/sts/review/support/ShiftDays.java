package health.sts.review.support;

import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.review.support.SupportStore.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Cuts the days of a week into shifts, on the clocks of each site; what is over already is left out. */
@Component
class ShiftDays {

    private final Roster roster;
    private final SupportSettings settings;

    ShiftDays(Roster roster, SupportSettings settings) {
        this.roster = roster;
        this.settings = settings;
    }

    List<Stretch> of(SupportWeek week, List<SupportPost> posts, Instant now) {
        Map<String, Integer> bySite = posts.stream()
                .collect(Collectors.groupingBy(
                        SupportPost::siteId, TreeMap::new, Collectors.summingInt(SupportPost::posts)));
        Map<String, ZoneId> zones = bySite.isEmpty()
                ? Map.of()
                : roster.sites().stream().collect(Collectors.toMap(SiteView::siteId, SiteView::timeZone));
        List<Stretch> shifts = new ArrayList<>();
        bySite.forEach((site, needed) -> {
            if (needed > 0 && zones.containsKey(site)) {
                week.from()
                        .datesUntil(week.until())
                        .forEach(day -> shifts.addAll(day(day, site, zones.get(site), needed)));
            }
        });
        return shifts.stream().filter(shift -> shift.until().isAfter(now)).toList();
    }

    private List<Stretch> day(LocalDate day, String site, ZoneId zone, int posts) {
        List<Stretch> shifts = new ArrayList<>();
        LocalDateTime end = day.atTime(settings.dayUntil());
        for (LocalDateTime from = day.atTime(settings.dayFrom());
                from.isBefore(end);
                from = from.plus(settings.shiftLength())) {
            LocalDateTime until = from.plus(settings.shiftLength());
            shifts.add(new Stretch(
                    site,
                    from.atZone(zone).toInstant(),
                    (until.isAfter(end) ? end : until).atZone(zone).toInstant(),
                    zone,
                    posts));
        }
        return shifts;
    }
}
