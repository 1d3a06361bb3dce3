package health.sts.program.web;

import health.sts.shared.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who may open which page of the programme; the facade checks changes once more. */
@Component("waveRights")
class WaveRights {

    static final String SEE = "@waveRights.maySee(authentication)";
    static final String PLAN = "@waveRights.mayPlan(authentication)";

    /** Physicians without another role see the list only; administrators do no business. */
    private static final Set<Role> SEES =
            EnumSet.complementOf(EnumSet.of(Role.PHYSICIAN, Role.ADMINISTRATOR, Role.API));

    /** Whether the person sees a wave's seats and milestones. */
    public boolean maySee(Authentication person) {
        return person != null && SEES.stream().anyMatch(role -> has(person, role));
    }

    /** Whether the person maintains programmes and waves. */
    public boolean mayPlan(Authentication person) {
        return person != null && has(person, Role.PROGRAM_MANAGER);
    }

    private static boolean has(Authentication person, Role role) {
        String authority = "ROLE_" + role.group();
        return person.getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }
}
