package health.sts.review.triage;

import health.sts.people.DepartmentView;
import health.sts.people.Roster;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who answers for which specialty at which site; one statement. */
@Component
class DepartmentChiefs {

    private final Roster roster;

    DepartmentChiefs(Roster roster) {
        this.roster = roster;
    }

    /** User ids by {@link #place}; departments without a chief are left out. */
    Map<String, String> all() {
        Map<String, String> chiefs = new HashMap<>();
        for (DepartmentView department : roster.departments()) {
            if (department.chiefUserId() != null) {
                chiefs.put(place(department.siteId(), department.specialtyCode()), department.chiefUserId());
            }
        }
        return chiefs;
    }

    static String place(String siteId, String specialtyCode) {
        return siteId + " " + specialtyCode;
    }
}
