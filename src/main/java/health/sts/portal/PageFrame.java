package health.sts.portal;

import health.sts.shared.Role;
import health.sts.shared.SystemSettings;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the frame's facts under {@code frame}. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

    private final SystemSettings settings;
    private final PersonSignedIn person;
    private final String version;
    private final boolean demo;

    PageFrame(
            SystemSettings settings,
            PersonSignedIn person,
            Environment environment,
            ObjectProvider<BuildProperties> build) {
        this.settings = settings;
        this.person = person;
        this.version = Optional.ofNullable(build.getIfAvailable())
                .map(BuildProperties::getVersion)
                .orElse("development");
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken) {
            return new Frame(settings.healthSystem(), version, null, List.of(), List.of(), () -> 0);
        }
        Set<Role> roles = rolesOf(who);
        return new Frame(
                settings.healthSystem(),
                version,
                person.nameOf(who.getName(), request),
                roles.stream().map(Role::title).toList(),
                Navigation.of(roles, demo, pathOf(request)),
                () -> person.unreadNotices(who.getName()));
    }

    private static Set<Role> rolesOf(Authentication who) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        who.getAuthorities()
                .forEach(authority -> Role.ofGroup(authority.getAuthority().replaceFirst("^ROLE_", ""))
                        .ifPresent(roles::add));
        return roles;
    }

    private static String pathOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed instanceof String original ? original : request.getRequestURI();
        return uri.substring(request.getContextPath().length());
    }
}
