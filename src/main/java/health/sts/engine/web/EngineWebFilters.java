package health.sts.engine.web;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The filters between the security chain and the engine, in the order in which a request passes them. */
@Configuration(proxyBeanMethods = false)
class EngineWebFilters {

    private static final int AFTER_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 1;
    private static final String[] ENGINE = {"/camunda/api/*", "/engine-rest/*"};

    @Bean
    FilterRegistrationBean<PlainAnswers> plainAnswers(JdbcClient jdbc) {
        return registration(new PlainAnswers(new TaskRaces(jdbc)), AFTER_SECURITY, ENGINE);
    }

    @Bean
    FilterRegistrationBean<RequestGuard> requestGuard(ApplicationEventPublisher events) {
        return registration(new RequestGuard(events), AFTER_SECURITY + 1, "/camunda/*", "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<EngineIdentityFilter> engineIdentity(IdentityService identities) {
        return registration(new EngineIdentityFilter(identities), AFTER_SECURITY + 2, "/*");
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignIn() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration = registration(
                new ContainerBasedAuthenticationFilter(), AFTER_SECURITY + 3, "/camunda/app/*", "/camunda/api/*");
        registration.addInitParameter("authentication-provider", WebappIdentity.class.getName());
        return registration;
    }

    private static <T extends Filter> FilterRegistrationBean<T> registration(T filter, int order, String... patterns) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(patterns);
        return registration;
    }
}
