package health.sts.portal;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.shared.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NavigationTest {

    @Test
    void aPhysicianIsNotShownWhatOnlyManagersMayOpen() {
        assertThat(names(Set.of(Role.PHYSICIAN), false))
                .containsExactly(
                        "Home",
                        "My training",
                        "Certification",
                        "Sessions",
                        "After go-live",
                        "Actions",
                        "Deputies",
                        "Handbook",
                        "Tasklist");
    }

    @Test
    void onlyAnAuditorIsShownTheAudit() {
        assertThat(names(Set.of(Role.AUDITOR), false)).contains("Audit", "Handbook");
        assertThat(names(Set.of(Role.ADMINISTRATOR, Role.CMIO), false)).doesNotContain("Audit");
    }

    @Test
    void anAdministratorFindsTheCockpit() {
        assertThat(names(Set.of(Role.ADMINISTRATOR), false)).contains("Cockpit", "Roster");
        assertThat(names(Set.of(Role.PROGRAM_MANAGER), false))
                .contains("Roster")
                .doesNotContain("Cockpit");
    }

    @Test
    void keptMailIsShownInTheDemoOnly() {
        assertThat(names(Set.of(Role.CMIO), true)).contains("Mail");
        assertThat(names(Set.of(Role.CMIO), false)).doesNotContain("Mail");
    }

    @Test
    void whoHasNoRoleIsShownNoWay() {
        assertThat(names(Set.of(), true)).isEmpty();
        assertThat(names(Set.of(Role.API), true)).isEmpty();
    }

    @Test
    void thePlaceOfThePageIsMarked() {
        assertThat(current("/recruitment", "Recruitment")).isEqualTo("page");
        assertThat(current("/recruitment/candidates/CND-1", "Recruitment")).isEqualTo("true");
        assertThat(current("/program/waves/new", "Program")).isEqualTo("true");
        assertThat(current("/recruitment", "Home")).isNull();
        assertThat(current("/", "Home")).isEqualTo("page");
    }

    @Test
    void onlyTheNearestPlaceIsMarked() {
        assertThat(Navigation.of(Set.of(Role.PEER_TRAINER), false, "/sessions/mine").stream()
                        .filter(link -> link.current() != null)
                        .map(Navigation.Link::name))
                .containsExactly("My classes");
        assertThat(Navigation.of(Set.of(Role.PHYSICIAN), false, "/sessions/SES-1").stream()
                        .filter(link -> link.current() != null)
                        .map(Navigation.Link::name))
                .containsExactly("Sessions");
    }

    @Test
    void aMenuHoldsWhatTheRoleMayOpenAndIsMissingWhereThatIsNothing() {
        assertThat(names(Set.of(Role.FINANCE_MANAGER), false)).doesNotContain("Scorecard", "Outcomes");
        assertThat(places(Set.of(Role.PEER_TRAINER))).contains("Outcomes").doesNotContain("Scorecard");
        assertThat(places(Set.of(Role.EXEC_SPONSOR))).contains("Scorecard", "Outcomes");
    }

    @Test
    void physiciansAndTrainersFindWhatIsTheirOwn() {
        assertThat(places(Set.of(Role.PHYSICIAN))).contains("What is offered to me", "Tickets");
        assertThat(places(Set.of(Role.PEER_TRAINER)))
                .contains("My interventions", "My shifts", "My recognition")
                .doesNotContain("Recognition", "Triage");
        assertThat(places(Set.of(Role.TRAINING_MANAGER)))
                .contains("EHR use", "Metrics", "Triage", "Interventions", "Sustainment", "Recognition")
                .doesNotContain("My shifts", "What is offered to me");
    }

    @Test
    void onlyTheNearestPlaceOfAMenuIsMarked() {
        Set<Role> chief = Set.of(Role.DEPT_CHIEF, Role.PHYSICIAN, Role.PEER_TRAINER);
        assertThat(marked(chief, "/triage/mine")).containsExactly("What is offered to me");
        assertThat(marked(chief, "/triage/people")).containsExactly("Triage");
        assertThat(marked(chief, "/support/shifts/mine")).containsExactly("My shifts");
        assertThat(marked(chief, "/interventions")).containsExactly("Interventions");
    }

    @Test
    void theMenuIsMarkedWhereOneOfItsPlacesIs() {
        Navigation.Link menu = Navigation.of(Set.of(Role.EXEC_SPONSOR), false, "/scorecard").stream()
                .filter(Navigation.Link::isMenu)
                .findFirst()
                .orElseThrow();
        assertThat(menu.current()).isEqualTo("true");
        assertThat(menu.links())
                .filteredOn(link -> link.current() != null)
                .extracting(Navigation.Link::name)
                .containsExactly("Scorecard");
    }

    @Test
    void everyLinkIsOpenToTheRolesThatSeeIt() throws IOException {
        List<String[]> rows = Files.readAllLines(Path.of("src/test/resources/authorization-matrix.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(","))
                .toList();
        List<String> head = List.of(rows.get(0));
        List<String> closed = new ArrayList<>();
        for (Role role : Role.values()) {
            flat(Navigation.of(Set.of(role), true, "/"))
                    .filter(link -> rows.stream()
                            .noneMatch(row -> row[0].equals("GET")
                                    && row[1].equals(link.url().replaceFirst("[?].*", ""))
                                    && row[head.indexOf(role.group())].equals("open")))
                    .forEach(link -> closed.add(role.group() + " " + link.url()));
        }
        assertThat(closed).isEmpty();
    }

    private static Stream<Navigation.Link> flat(List<Navigation.Link> links) {
        return links.stream().flatMap(link -> link.isMenu() ? link.links().stream() : Stream.of(link));
    }

    private static List<String> marked(Set<Role> roles, String path) {
        return flat(Navigation.of(roles, false, path))
                .filter(link -> link.current() != null)
                .map(Navigation.Link::name)
                .toList();
    }

    private static List<String> places(Set<Role> roles) {
        return flat(Navigation.of(roles, false, "/")).map(Navigation.Link::name).toList();
    }

    private static List<String> names(Set<Role> roles, boolean demo) {
        return Navigation.of(roles, demo, "/").stream()
                .map(Navigation.Link::name)
                .toList();
    }

    private static String current(String path, String name) {
        return Navigation.of(Set.of(Role.PROGRAM_MANAGER), false, path).stream()
                .filter(link -> link.name().equals(name))
                .findFirst()
                .orElseThrow()
                .current();
    }
}
