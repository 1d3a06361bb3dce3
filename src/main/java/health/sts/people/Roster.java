package health.sts.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that may be asked about the roster. It changes only by imports. */
@Service
@Transactional(readOnly = true)
public class Roster {

    private final PhysicianReads physicians;
    private final PlaceReads places;

    Roster(PhysicianReads physicians, PlaceReads places) {
        this.physicians = physicians;
        this.places = places;
    }

    /** The physician with this id, active or not. */
    public Optional<PhysicianView> physician(String physicianId) {
        return physicians.of(List.of(physicianId)).stream().findFirst();
    }

    /** The physician who signs in with this id, active or not. */
    public Optional<PhysicianView> physicianOfUser(String userId) {
        return physicians.ofUsers(List.of(userId)).stream().findFirst();
    }

    /** Those of the ids that are known, active or not, in order of names; a statement per 1,000 ids. */
    public List<PhysicianView> physiciansOf(Collection<String> physicianIds) {
        return physicians.of(physicianIds);
    }

    /** Those whom these texts name by physician id, user id or e-mail address, active or not; for files of other systems. */
    public List<PhysicianView> physiciansNamedBy(Collection<String> texts) {
        return physicians.namedBy(texts);
    }

    /** One page of {@link RosterPage#rows()}, at most {@code limit} long. */
    public RosterPage search(RosterSearch search, int limit) {
        return physicians.page(search, limit);
    }

    /** Active physicians of the same specialty without the one asked for: same site first, then by name. */
    public List<PhysicianView> colleagues(String physicianId, int limit) {
        return physicians.colleagues(physicianId, limit);
    }

    /** Names by user id; ids of people outside the roster are left out. */
    public Map<String, String> names(Collection<String> userIds) {
        return physicians.names(userIds);
    }

    /** Active physicians per specialty code at these sites; specialties without any are left out. */
    public Map<String, Integer> countActiveBySpecialty(Collection<String> siteIds) {
        return physicians.countActiveBySpecialty(siteIds);
    }

    /** All active physicians at these sites, by id; one statement. */
    public List<PlacedPhysician> placedAt(Collection<String> siteIds) {
        return physicians.placedAt(siteIds);
    }

    /** The user id of the chief who answers for this specialty at this site. */
    public Optional<String> chiefUserOf(String siteId, String specialtyCode) {
        return places.chiefUserOf(siteId, specialtyCode);
    }

    /** Departments this user is chief of. */
    public List<DepartmentView> departmentsOfChief(String userId) {
        return places.departmentsOfChief(userId);
    }

    /** Active departments by site and specialty. */
    public List<DepartmentView> departments() {
        return places.departments();
    }

    /** All specialties by name. */
    public List<SpecialtyView> specialties() {
        return places.specialties();
    }

    /** Active sites by name. */
    public List<SiteView> sites() {
        return places.sites();
    }

    /** The site with this id, active or not. */
    public Optional<SiteView> site(String siteId) {
        return places.site(siteId);
    }
}
