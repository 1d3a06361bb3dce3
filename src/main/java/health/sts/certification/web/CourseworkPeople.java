package health.sts.certification.web;

import health.sts.certification.Trainee;
import health.sts.certification.curriculum.CourseworkReport;
import health.sts.engine.Identities;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The names on the page of a trainer's coursework. */
@Component
class CourseworkPeople {

    private final Roster roster;
    private final Identities identities;

    CourseworkPeople(Roster roster, Identities identities) {
        this.roster = roster;
        this.identities = identities;
    }

    String name(Trainee trainee) {
        return roster.physician(trainee.physicianId()).map(PhysicianView::name).orElse(trainee.userId());
    }

    Map<String, String> reporters(List<CourseworkReport> reports) {
        return identities.names(
                reports.stream().map(CourseworkReport::reportedBy).distinct().toList());
    }
}
