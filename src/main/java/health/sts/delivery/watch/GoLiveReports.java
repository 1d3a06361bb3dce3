package health.sts.delivery.watch;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.engine.Identities;
import health.sts.people.DepartmentView;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports from the rows of learners; one message to each person, whatever the number of the blocked. */
@Service
@Transactional
class GoLiveReports implements BlockedReports {

    /** A wave that went live while nothing ran is still reported so many days later. */
    private static final int LATEST_DAYS = 7;

    private static final int MOST_NAMES = 5;

    private final JdbcClient jdbc;
    private final Waves waves;
    private final Roster roster;
    private final Identities identities;
    private final Notices notices;
    private final Mailbox mailbox;
    private final Clock clock;

    GoLiveReports(
            JdbcClient jdbc,
            Waves waves,
            Roster roster,
            Identities identities,
            Notices notices,
            Mailbox mailbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.waves = waves;
        this.roster = roster;
        this.identities = identities;
        this.notices = notices;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    private record Blocked(String physicianId, String siteId, String specialtyCode) {

        boolean in(DepartmentView department) {
            return siteId.equals(department.siteId()) && specialtyCode.equals(department.specialtyCode());
        }
    }

    @Override
    public int reportDue() {
        List<String> reported = jdbc.sql("select wave_id from blocked_report")
                .query(String.class)
                .list();
        List<WaveView> due = waves.list().stream()
                .filter(wave -> wave.daysToGo() <= 0 && wave.daysToGo() >= -LATEST_DAYS)
                .filter(wave -> !reported.contains(wave.id()))
                .toList();
        due.forEach(this::report);
        return due.size();
    }

    private void report(WaveView wave) {
        jdbc.sql("insert into blocked_report (wave_id, reported_at) values (:wave, :at)")
                .param("wave", wave.id())
                .param("at", SqlTime.of(clock.instant()))
                .update();
        List<Blocked> blocked = jdbc.sql(
                        """
                        select physician_id, site_id, specialty_code from learner_training
                         where wave_id = :wave and access = 'BLOCKED' and state <> 'LEFT' order by id
                        """)
                .param("wave", wave.id())
                .query((row, number) -> new Blocked(
                        row.getString("physician_id"), row.getString("site_id"), row.getString("specialty_code")))
                .list();
        if (blocked.isEmpty()) {
            return;
        }
        tell(
                identities.usersIn(Role.CHIEF_OF_STAFF),
                wave,
                "%s may not use the EHR on the day of go-live of %s."
                        .formatted(count(blocked.size(), "physician", "physicians"), wave.name()));
        byChief(blocked).forEach((chief, theirs) -> tell(List.of(chief), wave, sentence(wave, theirs)));
    }

    private Map<String, List<Blocked>> byChief(List<Blocked> blocked) {
        Map<String, List<Blocked>> theirs = new TreeMap<>();
        for (DepartmentView department : roster.departments()) {
            List<Blocked> here =
                    blocked.stream().filter(one -> one.in(department)).toList();
            if (department.chiefUserId() != null && !here.isEmpty()) {
                theirs.merge(department.chiefUserId(), here, GoLiveReports::both);
            }
        }
        return theirs;
    }

    private String sentence(WaveView wave, List<Blocked> theirs) {
        String names =
                roster
                        .physiciansOf(theirs.stream()
                                .map(Blocked::physicianId)
                                .limit(MOST_NAMES)
                                .toList())
                        .stream()
                        .map(PhysicianView::name)
                        .collect(Collectors.joining(", "));
        int more = theirs.size() - MOST_NAMES;
        return "%s of your department may not use the EHR on the day of go-live of %s: %s%s. Where patients need one of them at once, ask for a waiver."
                .formatted(
                        count(theirs.size(), "physician", "physicians"),
                        wave.name(),
                        names,
                        more > 0 ? " and " + more + " more" : "");
    }

    private void tell(Collection<String> people, WaveView wave, String sentence) {
        String page = "/delivery/people?wave=" + wave.id() + "&show=BLOCKED";
        notices.tell(people, sentence, page, null);
        mailbox.write(people, "Who is blocked at go-live", sentence + "\n\nSee who and why under " + page, null);
    }

    private static List<Blocked> both(List<Blocked> some, List<Blocked> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
