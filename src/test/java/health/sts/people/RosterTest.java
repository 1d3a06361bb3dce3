package health.sts.people;

import static health.sts.people.PeopleFixture.CARDIOLOGY;
import static health.sts.people.PeopleFixture.SURGERY;
import static health.sts.people.PeopleFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterTest {

    private final PeopleFixture here = new PeopleFixture();
    private final Roster roster = here.roster;

    @BeforeAll
    void aRoster() {
        here.sites();
        here.physicians(row("PHY-9", "Left", CARDIOLOGY, "MRH"));
        here.physicians(
                row("PHY-1", "Tanaka", CARDIOLOGY, "MRH"),
                row("PHY-2", "Núñez", CARDIOLOGY, "HPC"),
                row("PHY-3", "van der Berg", CARDIOLOGY, "MRH"),
                row("PHY-4", "Tandy", SURGERY, "HPC"),
                row("PHY-5", "Tanaka", SURGERY, "HPC"));
    }

    @AfterAll
    void close() {
        here.close();
    }

    @Test
    void peopleAreFoundByNameInAnyOrderAndById() {
        assertThat(found("tan")).containsExactly("PHY-1", "PHY-5", "PHY-4");
        assertThat(found("mei tanaka")).containsExactly("PHY-1", "PHY-5");
        assertThat(found("Tandy, M")).containsExactly("PHY-4");
        assertThat(found("nunez")).containsExactly("PHY-2");
        assertThat(found("VAN DER")).containsExactly("PHY-3");
        assertThat(found("phy-3")).containsExactly("PHY-3");
        assertThat(found("%")).isEmpty();
        assertThat(found("left")).isEmpty();
        assertThat(roster.search(new RosterSearch("left", null, null, true, null), 5)
                        .rows())
                .extracting(PhysicianView::active)
                .containsExactly(false);
    }

    @Test
    void filtersNarrowAndTheCountIsThatOfAllPages() {
        RosterPage page = roster.search(new RosterSearch(" ", CARDIOLOGY, "MRH", false, null), 1);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.rows()).extracting(PhysicianView::physicianId).containsExactly("PHY-1");
        assertThat(page.next()).isNotNull();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            RosterPage page = roster.search(new RosterSearch(null, null, null, true, after), 2);
            page.rows().forEach(physician -> seen.add(physician.physicianId()));
            after = page.next();
        } while (after != null);
        assertThat(seen).containsExactly("PHY-9", "PHY-2", "PHY-1", "PHY-5", "PHY-4", "PHY-3");
        assertThat(roster.search(new RosterSearch(null, null, null, true, "nonsense"), 9)
                        .rows())
                .hasSize(6);
    }

    @Test
    void colleaguesShareTheSpecialtyAndThoseOfTheSiteComeFirst() {
        assertThat(roster.colleagues("PHY-1", 5))
                .extracting(PhysicianView::physicianId)
                .containsExactly("PHY-3", "PHY-2");
        assertThat(roster.colleagues("PHY-1", 1)).hasSize(1);
        assertThat(roster.colleagues("nobody", 5)).isEmpty();
    }

    @Test
    void countsAndNamesComeInBulk() {
        assertThat(roster.countActiveBySpecialty(List.of("MRH", "HPC"))).isEqualTo(Map.of(CARDIOLOGY, 3, SURGERY, 2));
        assertThat(roster.countActiveBySpecialty(List.of("MRH"))).isEqualTo(Map.of(CARDIOLOGY, 2));
        assertThat(roster.countActiveBySpecialty(List.of())).isEmpty();
        assertThat(roster.names(List.of("phy-1", "phy-9", "lfinch")))
                .isEqualTo(Map.of("phy-1", "Dr. Mei Tanaka", "phy-9", "Dr. Mei Left"));
        assertThat(roster.physiciansOf(List.of("PHY-4", "PHY-1", "x", "PHY-4")))
                .extracting(PhysicianView::physicianId)
                .containsExactly("PHY-1", "PHY-4");
        assertThat(roster.physiciansOf(List.of())).isEmpty();
    }

    @Test
    void placesAndSpecialtiesAreKnown() {
        assertThat(roster.specialties()).hasSize(20).contains(new SpecialtyView(SURGERY, "Surgery", true));
        assertThat(roster.specialties().stream().filter(SpecialtyView::highAcuity))
                .hasSize(6);
        assertThat(roster.sites()).extracting(SiteView::siteId).containsExactly("HPC", "MRH");
        assertThat(roster.site("MRH"))
                .contains(new SiteView(
                        "MRH", "Northlake Health", "Mill River", ZoneId.of("America/Chicago"), "US", "MN"));
        assertThat(roster.site("HPC").orElseThrow().country()).isEqualTo("US");
        assertThat(roster.chiefUserOf("MRH", SURGERY)).isEmpty();
    }

    private List<String> found(String text) {
        return roster.search(new RosterSearch(text, null, null, false, null), 50).rows().stream()
                .map(PhysicianView::physicianId)
                .toList();
    }
}
