package dev.kinora.gateway.routing;

import dev.kinora.starter.security.ApiRules;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may call which path. Routed paths are open here and judged by the service that answers them: the gateway is no
 * trust boundary, but a token that is presented must be a good one.
 */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final List<String> NO_PAGES = List.of("/api/", "/media/", "/actuator", "/v3/", "/.well-known/");

    @Bean
    ApiRules apiRules() {
        return requests -> requests.requestMatchers("/.well-known/jwks.json")
                .permitAll()
                .requestMatchers("/api/v1/auth/**", "/api/v1/oauth2/token", "/api/v1/openapi/*")
                .permitAll()
                .requestMatchers("/api/v1/users/me", "/api/v1/events")
                .authenticated()
                .requestMatchers("/api/v1/admin/accounts/**")
                .hasRole("ADMIN")
                .requestMatchers("/api/v1/**", "/media/**")
                .permitAll()
                .requestMatchers(AccessRules::isPage)
                .permitAll();
    }

    /** Whether this asks for a file of a user interface or for one of its views. */
    static boolean isPage(HttpServletRequest request) {
        return READING.contains(request.getMethod()) && !isApi(request.getRequestURI());
    }

    /** Whether a path is for machines, so that a page must never answer it. */
    static boolean isApi(String path) {
        return NO_PAGES.stream().anyMatch(path::startsWith);
    }
}
