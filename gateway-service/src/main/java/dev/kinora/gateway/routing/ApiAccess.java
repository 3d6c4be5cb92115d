package dev.kinora.gateway.routing;

import dev.kinora.gateway.session.CurrentStanding;
import dev.kinora.starter.security.ApiRules;
import dev.kinora.starter.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Who may call which path. Routed paths are open here and judged by the service that answers them: the gateway is no
 * trust boundary, but a token that is presented must be a good one, and what is for the staff is asked of the database.
 */
@Configuration(proxyBeanMethods = false)
class ApiAccess {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final List<String> SIGN_IN = List.of("/api/v1/auth/", "/api/v1/oauth2/");
    private static final List<String> NO_PAGES = List.of("/api/", "/media/", "/actuator", "/v3/", "/.well-known/");

    private static final String[] OF_SESSIONS = {
        "/api/v1/users/me/sessions/**",
        "/api/v1/users/me/password",
        "/api/v1/users/me/passkeys/**",
        "/api/v1/users/me/second-factor/**",
        "/api/v1/users/me/reauthentication/**",
        "/api/v1/users/me/email-confirmation"
    };

    /** Who signs in shows no token, and one that has expired must not stand in the way. */
    @Bean
    BearerTokenResolver bearerTokenResolver() {
        var resolver = new DefaultBearerTokenResolver();
        return request ->
                SIGN_IN.stream().anyMatch(request.getRequestURI()::startsWith) ? null : resolver.resolve(request);
    }

    @Bean
    ApiRules apiRules(CurrentStanding standing) {
        return requests -> requests.requestMatchers("/.well-known/jwks.json")
                .permitAll()
                .requestMatchers("/api/v1/auth/**", "/api/v1/oauth2/token", "/api/v1/openapi/*")
                .permitAll()
                .requestMatchers("/api/v1/users/me", "/api/v1/users/me/handle", "/api/v1/events")
                .authenticated()
                .requestMatchers(OF_SESSIONS)
                .authenticated()
                .requestMatchers("/api/v1/admin/accounts/**")
                .access(standing.having(Role.ADMIN))
                .requestMatchers("/api/v1/admin/gateway/**")
                .access(standing.having(Role.ADMIN, Role.OPERATOR))
                .requestMatchers("/api/v1/admin/**")
                .access(standing.unchanged())
                .requestMatchers("/api/v1/**", "/media/**")
                .permitAll()
                .requestMatchers(ApiAccess::isPage)
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
