package health.sts.delivery.attendance;

import health.sts.delivery.SessionKind;
import health.sts.delivery.attendance.HoursStore.HoursLine;
import health.sts.delivery.attendance.HoursStore.Scope;
import health.sts.delivery.session.SessionView;
import health.sts.engine.Identities;
import health.sts.people.Roster;
import health.sts.shared.Actor;
import health.sts.shared.Role;
import health.sts.shared.SystemSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads hours as far as the person acting may see them. */
@Service
@Transactional(readOnly = true)
class HoursBoard implements Hours {

    private static final Set<Role> READERS = Set.of(
            Role.FINANCE_MANAGER,
            Role.COMPLIANCE,
            Role.PROGRAM_MANAGER,
            Role.TRAINING_MANAGER,
            Role.CMIO,
            Role.AUDITOR);

    private final HoursStore store;
    private final HoursRules rules;
    private final HoursDuties duties;
    private final Roster roster;
    private final Identities identities;
    private final SystemSettings system;

    HoursBoard(
            HoursStore store,
            HoursRules rules,
            HoursDuties duties,
            Roster roster,
            Identities identities,
            SystemSettings system) {
        this.store = store;
        this.rules = rules;
        this.duties = duties;
        this.roster = roster;
        this.identities = identities;
        this.system = system;
    }

    @Override
    public List<Row> list(Search search, int limit) {
        List<HoursLine> lines = store.list(search, scope(), system.timeZone(), limit);
        Set<String> people = new HashSet<>();
        lines.forEach(line -> {
            people.add(line.logged().userId());
            if (line.answeredBy() != null) {
                people.add(line.answeredBy());
            }
        });
        Map<String, String> names = people.isEmpty() ? Map.of() : identities.names(people);
        return lines.stream().map(line -> row(line, names)).toList();
    }

    @Override
    public Sum sum(Search search) {
        return store.sum(search, scope(), system.timeZone());
    }

    @Override
    public Reach reach() {
        Actor actor = duties.actor();
        if (actor.roles().stream().anyMatch(READERS::contains)) {
            return Reach.EVERYTHING;
        }
        return actor.is(Role.DEPT_CHIEF) ? Reach.DEPARTMENTS : Reach.OWN;
    }

    @Override
    public LogRules most(SessionView session) {
        return rules.of(session);
    }

    @Override
    public Optional<Claim> claimed(String sessionId) {
        return store.newest(sessionId).map(hours -> new Claim(hours.teaching(), hours.preparation(), hours.note()));
    }

    private Scope scope() {
        String me = duties.actor().userId();
        return switch (reach()) {
            case EVERYTHING -> new Scope(null, List.of());
            case OWN -> new Scope(me, List.of());
            case DEPARTMENTS ->
                new Scope(
                        me,
                        roster.departmentsOfChief(me).stream()
                                .map(department -> department.siteId() + "/" + department.specialtyCode())
                                .toList());
        };
    }

    private static Row row(HoursLine line, Map<String, String> names) {
        var logged = line.logged();
        return new Row(
                logged.id(),
                logged.sessionId(),
                SessionKind.valueOf(line.kind()).title(),
                line.specialtyCode(),
                line.startsAt(),
                logged.physicianId(),
                logged.userId(),
                names.getOrDefault(logged.userId(), logged.userId()),
                logged.number(),
                logged.teaching(),
                logged.preparation(),
                logged.note(),
                logged.loggedAt(),
                HoursStore.state(logged),
                line.reason(),
                line.answeredBy(),
                line.answeredBy() == null ? null : names.getOrDefault(line.answeredBy(), line.answeredBy()),
                line.answeredAt());
    }
}
