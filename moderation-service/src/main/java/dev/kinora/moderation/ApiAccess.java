package dev.kinora.moderation;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.kinora.starter.security.ApiRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Access rules: staff moderate and keep the hash list, people for child safety look after its evidence, administrators change policies and exchange hashes with other
 * platforms, owners read decisions about their content, appeal
 * against them, and see their strikes, and everybody reports content.
 */
@Configuration(proxyBeanMethods = false)
class ApiAccess {

    private static final String MODERATION = "/api/v1/moderation";

    @Bean
    ApiRules apiRules() {
        return requests -> requests.requestMatchers(
                        "/api/v1/decisions", "/api/v1/decisions/**", "/api/v1/standing", "/api/v1/standing/**")
                .authenticated()
                .requestMatchers(
                        POST,
                        "/api/v1/reports",
                        "/api/v1/reports/receipt",
                        "/api/v1/reports/address-confirmation",
                        "/api/v1/reports/link",
                        "/api/v1/reports/link/appeals",
                        "/api/v1/reports/accounts",
                        "/api/v1/reports/accounts/receipt")
                .permitAll()
                .requestMatchers("/api/v1/reports/**")
                .authenticated()
                .requestMatchers(GET, "/api/v1/transparency/statements")
                .hasRole("ADMIN")
                .requestMatchers(GET, "/api/v1/transparency/*")
                .permitAll()
                .requestMatchers("/api/v1/admin/moderation/**")
                .hasAnyRole("ADMIN", "OPERATOR")
                .requestMatchers(GET, MODERATION + "/policies/**")
                .hasAnyRole("MODERATOR", "ADMIN")
                .requestMatchers(POST, MODERATION + "/policies/*/trial")
                .hasAnyRole("MODERATOR", "ADMIN")
                .requestMatchers(MODERATION + "/policies/**")
                .hasRole("ADMIN")
                .requestMatchers(POST, MODERATION + "/quality/**")
                .hasRole("ADMIN")
                .requestMatchers(PUT, MODERATION + "/routing", MODERATION + "/sampling")
                .hasRole("ADMIN")
                .requestMatchers(MODERATION + "/gold-cases", MODERATION + "/gold-cases/**")
                .hasRole("ADMIN")
                .requestMatchers(POST, MODERATION + "/routing/**")
                .hasRole("ADMIN")
                .requestMatchers(POST, MODERATION + "/cases/*/take-over")
                .hasRole("ADMIN")
                .requestMatchers(GET, MODERATION + "/child-safety/staffing")
                .hasAnyRole("MODERATOR", "ADMIN", "CHILD_SAFETY")
                .requestMatchers(MODERATION + "/child-safety/**")
                .hasRole("CHILD_SAFETY")
                .requestMatchers(POST, MODERATION + "/hashes/imports")
                .hasRole("ADMIN")
                .requestMatchers(GET, MODERATION + "/hashes/export")
                .hasRole("ADMIN")
                .requestMatchers(POST, MODERATION + "/comments/scores")
                .hasAnyRole("MODERATOR", "ADMIN", "SERVICE")
                .requestMatchers(GET, MODERATION + "/withdrawals")
                .hasAnyRole("MODERATOR", "ADMIN", "SERVICE")
                .requestMatchers(MODERATION + "/**")
                .hasAnyRole("MODERATOR", "ADMIN");
    }
}
