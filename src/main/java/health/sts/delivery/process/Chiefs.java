package health.sts.delivery.process;

import health.sts.people.DepartmentView;
import health.sts.people.Roster;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who answers for which specialty at which site; read for many at once. */
@Component
class Chiefs {

    private final Roster roster;

    Chiefs(Roster roster) {
        this.roster = roster;
    }

    /** A specialty at a site. */
    record Place(String siteId, String specialtyCode) {}

    /** User ids by place; places without a chief are left out. One statement. */
    Map<Place, String> all() {
        Map<Place, String> chiefs = new HashMap<>();
        for (DepartmentView department : roster.departments()) {
            if (department.chiefUserId() != null) {
                chiefs.put(new Place(department.siteId(), department.specialtyCode()), department.chiefUserId());
            }
        }
        return chiefs;
    }
}
