package health.sts.portal;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.shared.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NavigationTest {

    @Test
    void aPhysicianIsNotShownWhatOnlyManagersMayOpen() {
        assertThat(names(Set.of(Role.PHYSICIAN), false))
                .containsExactly(
                        "Home",
                        "My training",
                        "Recruitment",
                        "Certification",
                        "Sessions",
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
