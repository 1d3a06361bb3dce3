package health.sts.portal.security;

import health.sts.engine.Identities;
import health.sts.engine.RealTime;
import health.sts.shared.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One sign-in for our pages, the engine's web applications and its REST interface; what is not opened here is closed. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityChains {

    private static final String OUR_CSP =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
                    + "frame-ancestors 'self'; base-uri 'none'";
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";

    /** Sign-ins live in real time: the demo programme moves the application's clock. */
    private static final Clock REAL_TIME = RealTime.clock();

    @Bean
    static SignInThrottle signInThrottle() {
        return new SignInThrottle(REAL_TIME);
    }

    @Bean
    AuthorizationEventPublisher deniedAccess(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @Bean
    @Order(1)
    SecurityFilterChain restChain(HttpSecurity http, EngineSignIn signIn, Identities identities) throws Exception {
        return common(http, signIn, identities)
                .securityMatcher(Paths.under("/engine-rest"))
                .authorizeHttpRequests(rights -> rights.anyRequest().access(new RestPaths()))
                .httpBasic(basic -> basic.authenticationEntryPoint(new BasicChallenge()))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(new BasicChallenge()).accessDeniedHandler(new JsonDenied()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                // A browser never sends this header to us by itself, so its presence proves the caller's intent.
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new AndRequestMatcher(
                        CsrfFilter.DEFAULT_CSRF_MATCHER, new NegatedRequestMatcher(SecurityChains::hasBasic))))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(OUR_CSP)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain webappChain(HttpSecurity http, EngineSignIn signIn, Identities identities) throws Exception {
        RequestMatcher api = Paths.under("/camunda/api");
        return common(http, signIn, identities)
                .securityMatcher(Paths.under("/camunda"))
                .authorizeHttpRequests(rights -> rights.anyRequest().access(new WebappPaths()))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), api)
                        .defaultAccessDeniedHandlerFor(new JsonDenied(), api)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), new NegatedRequestMatcher(api)))
                .logout(logout -> logout.logoutRequestMatcher(SecurityChains::isWebappSignOut)
                        .logoutSuccessHandler((request, response, person) -> response.setStatus(204)))
                // The web applications bring a token of their own and check it behind this chain.
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Where connected systems send files: a basic sign-in proves the caller's intent, as at the engine's REST interface. */
    @Bean
    @Order(2)
    SecurityFilterChain systemChain(HttpSecurity http, EngineSignIn signIn, Identities identities) throws Exception {
        return common(http, signIn, identities)
                .securityMatcher(Paths.under("/api"))
                .authorizeHttpRequests(rights -> rights.anyRequest().hasRole(Role.API.group()))
                .httpBasic(basic -> basic.authenticationEntryPoint(new BasicChallenge()))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(new BasicChallenge()).accessDeniedHandler(new JsonDenied()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new AndRequestMatcher(
                        CsrfFilter.DEFAULT_CSRF_MATCHER, new NegatedRequestMatcher(SecurityChains::hasBasic))))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(OUR_CSP)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pageChain(HttpSecurity http, EngineSignIn signIn, Identities identities) throws Exception {
        return common(http, signIn, identities)
                .authorizeHttpRequests(rights -> rights.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        // Method rights come after a form is read; here a stranger is turned away before.
                        .requestMatchers(HttpMethod.POST, "/program/**")
                        .hasRole(Role.PROGRAM_MANAGER.group())
                        .requestMatchers(HttpMethod.POST, "/holidays/**")
                        .hasRole(Role.PROGRAM_MANAGER.group())
                        .requestMatchers("/roster/import")
                        .hasAnyRole(Role.PROGRAM_MANAGER.group(), Role.ADMINISTRATOR.group())
                        .requestMatchers("/certification/exams/import")
                        .hasRole(Role.TRAINING_MANAGER.group())
                        .requestMatchers("/learning/import")
                        .hasAnyRole(Role.EVALUATOR.group(), Role.TRAINING_MANAGER.group())
                        .requestMatchers("/support/tickets/import")
                        .hasRole(Role.TRAINING_MANAGER.group())
                        .requestMatchers(HttpMethod.POST, "/usage/loads")
                        .hasRole(Role.TRAINING_MANAGER.group())
                        .requestMatchers("/clinic-times/import")
                        .hasAnyRole(
                                Role.TRAINING_MANAGER.group(), Role.PROGRAM_MANAGER.group(), Role.DEPT_CHIEF.group())
                        .requestMatchers("/program/*/new", "/program/*/*/edit")
                        .hasRole(Role.PROGRAM_MANAGER.group())
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.ADMINISTRATOR.group())
                        .anyRequest()
                        .hasAnyRole(peopleRoles()))
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .failureHandler(new FailedSignIn())
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signedOut"))
                .csrf(csrf -> csrf.csrfTokenRepository(new StrangersToken()))
                .addFilterBefore(new StrangersLimit(REAL_TIME), CsrfFilter.class)
                .headers(headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(OUR_CSP + PictureStyles.DIRECTIVE)))
                .build();
    }

    private static final RequestMatcher PUBLIC = new OrRequestMatcher(
            get("/sign-in"),
            get("/error"),
            get("/actuator/health"),
            // By their names, and with the hash of their content in them, under which pages link them.
            get("/app{hash}.css"),
            get("/app{hash}.js"),
            get("/icon{hash}.svg"),
            get("/webjars/{library}/**"),
            get("/favicon.ico"),
            get("/verify"),
            get("/verify/{publicId}"),
            get("/verify/keys/{keyId}"),
            get("/verify/status/{list}"),
            get("/verify/achievements/{specialty}/{version}"),
            get("/calendar/feed/{token}"),
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/verify"));

    private static HttpSecurity common(HttpSecurity http, EngineSignIn signIn, Identities identities) throws Exception {
        return http.authenticationProvider(signIn)
                .addFilterBefore(new CurrentRights(identities, REAL_TIME), AuthorizationFilter.class)
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                        .httpStrictTransportSecurity(
                                hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(31_536_000)));
    }

    private static String[] peopleRoles() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.API)
                .map(Role::group)
                .toArray(String[]::new);
    }

    private static RequestMatcher get(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, path);
    }

    private static boolean isWebappSignOut(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && Paths.of(request).equals("/camunda/api/admin/auth/user/default/logout");
    }

    private static boolean hasBasic(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }
}
