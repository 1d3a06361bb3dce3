package health.sts.demo;

import health.sts.demo.roster.Doctor;
import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.portal.DemoSignIns;
import health.sts.shared.Role;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Creates the sign-ins of the demonstration, all with the password that is printed at the start. */
@Component
@Profile("demo")
class SignIns implements DemoSignIns {

    private final Identities identities;
    private final String password;
    private final String administrator;

    SignIns(
            Identities identities,
            @Value("${sts.demo.password}") String password,
            @Value("${STS_ADMIN_USER}") String administrator) {
        this.identities = identities;
        this.password = password;
        this.administrator = administrator;
    }

    @Override
    public List<Person> people() {
        return Stream.concat(
                        Cast.PLAYERS.stream()
                                .map(player -> new Person(player.userId(), password, player.name(), player.title())),
                        Stream.of(new Person(administrator, password, "System Administrator", "Administrator")))
                .toList();
    }

    String password() {
        return password;
    }

    void createCast() {
        Cast.PLAYERS.forEach(
                player -> create(player.userId(), player.givenName(), player.familyName(), player.roles()));
    }

    /** Physicians of the roster; those who sign in already stay as they are, apart from a further role. */
    void create(Doctor doctor, Role... roles) {
        create(doctor.userId(), doctor.givenName(), doctor.familyName(), List.of(roles));
    }

    private void create(String userId, String givenName, String familyName, Collection<Role> roles) {
        if (!identities.exists(userId)) {
            identities.create(new NewUser(userId, givenName, familyName, userId + "@northlake.example", password));
        }
        roles.forEach(role -> identities.addRole(userId, role));
    }
}
