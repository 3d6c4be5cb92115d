package dev.kinora.recommendation;

import static org.springframework.http.HttpMethod.GET;

import dev.kinora.starter.security.ApiRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access rules. */
@Configuration(proxyBeanMethods = false)
class ApiAccess {

    @Bean
    ApiRules apiRules() {
        return requests -> requests.requestMatchers(GET, "/api/v1/feed", "/api/v1/recommendation-parameters")
                .permitAll()
                .requestMatchers(GET, "/api/v1/recommendations/*/explanation")
                .permitAll()
                .requestMatchers(
                        "/api/v1/auditions/*",
                        "/api/v1/feed/feedback",
                        "/api/v1/feed/turn-downs",
                        "/api/v1/feed/turn-downs/*",
                        "/api/v1/feed/videos/*/reach",
                        "/api/v1/recommendations/*/turn-downs")
                .authenticated()
                .requestMatchers(
                        "/api/v1/admin/models",
                        "/api/v1/admin/models/*",
                        "/api/v1/admin/models/*/activate",
                        "/api/v1/admin/models/trainings/*/cancel",
                        "/api/v1/admin/ranking",
                        "/api/v1/admin/experiments",
                        "/api/v1/admin/experiments/**",
                        "/api/v1/admin/experiment-assignments/*",
                        "/api/v1/admin/ranking/versions",
                        "/api/v1/admin/auditions",
                        "/api/v1/admin/exploration",
                        "/api/v1/admin/replays",
                        "/api/v1/admin/recommendation/dead-letters/**",
                        "/api/v1/admin/recommendation/videos/*",
                        "/api/v1/admin/recommendation/videos/*/feed-path",
                        "/api/v1/admin/recommendation/jobs",
                        "/api/v1/admin/recommendation/jobs/*/runs")
                .hasAnyRole("ADMIN", "OPERATOR");
    }
}
