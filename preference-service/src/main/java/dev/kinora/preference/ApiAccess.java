package dev.kinora.preference;

import dev.kinora.starter.security.ApiRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiAccess {

    @Bean
    ApiRules apiRules() {
        return requests -> requests.requestMatchers("/api/v1/admin/preference/**")
                .hasAnyRole("ADMIN", "OPERATOR")
                .requestMatchers(
                        "/api/v1/engagements",
                        "/api/v1/preferences/me",
                        "/api/v1/preferences/me/personalization",
                        "/api/v1/users/me/exports")
                .authenticated();
    }
}
