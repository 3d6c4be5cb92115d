package dev.kinora.video;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.kinora.starter.security.ApiRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The access rules of this service. Paths without a rule are denied. */
@Configuration(proxyBeanMethods = false)
class ApiAccess {

    private static final String[] EVERYBODY_READS = {
        "/api/v1/videos/*",
        "/api/v1/videos/*/captions",
        "/api/v1/videos/*/comments",
        "/api/v1/users/*",
        "/api/v1/users/*/videos",
        "/api/v1/search",
        "/api/v1/search/categories",
        "/api/v1/search/channels"
    };

    @Bean
    ApiRules apiRules() {
        return http -> http.requestMatchers("/media/*/screening/**")
                .hasAnyRole("SERVICE", "MODERATOR", "ADMIN")
                .requestMatchers(GET, "/api/v1/preserved-videos/**")
                .hasRole("CHILD_SAFETY")
                .requestMatchers(GET, "/api/v1/videos/listed")
                .hasAnyRole("SERVICE", "MODERATOR", "ADMIN")
                .requestMatchers(GET, "/api/v1/admin/video/media-checks", "/api/v1/admin/video/media-checks/*")
                .hasAnyRole("ADMIN", "OPERATOR")
                .requestMatchers("/api/v1/admin/video/dead-letters/**")
                .hasAnyRole("ADMIN", "OPERATOR")
                .requestMatchers(POST, "/api/v1/admin/video/search-index/rebuilds")
                .hasAnyRole("ADMIN", "OPERATOR")
                .requestMatchers(GET, "/media/**")
                .permitAll()
                .requestMatchers(HEAD, "/media/**")
                .permitAll()
                .requestMatchers(OPTIONS, "/api/v1/uploads")
                .permitAll()
                .requestMatchers("/api/v1/uploads", "/api/v1/uploads/*")
                .hasRole("CREATOR")
                .requestMatchers(POST, "/api/v1/videos")
                .hasRole("CREATOR")
                .requestMatchers(POST, "/api/v1/videos/*/retry")
                .hasAnyRole("CREATOR", "OPERATOR", "ADMIN")
                .requestMatchers(PATCH, "/api/v1/videos/*")
                .hasRole("CREATOR")
                .requestMatchers(PUT, "/api/v1/videos/*/captions/*")
                .hasRole("CREATOR")
                .requestMatchers(DELETE, "/api/v1/videos/*/captions/*")
                .hasRole("CREATOR")
                .requestMatchers(GET, "/api/v1/videos", "/api/v1/videos/*/status")
                .authenticated()
                .requestMatchers(GET, "/api/v1/notifications", "/api/v1/notifications/unread-count")
                .authenticated()
                .requestMatchers(PUT, "/api/v1/notifications/read")
                .authenticated()
                .requestMatchers("/api/v1/users/me/blocks", "/api/v1/users/me/blocks/*")
                .authenticated()
                .requestMatchers("/api/v1/users/me/age-confirmation")
                .authenticated()
                .requestMatchers(GET, EVERYBODY_READS)
                .permitAll()
                .requestMatchers(POST, "/api/v1/videos/*/comments")
                .authenticated()
                .requestMatchers(PATCH, "/api/v1/comments/*")
                .authenticated()
                .requestMatchers(PUT, "/api/v1/videos/*/like", "/api/v1/comments/*/like", "/api/v1/users/*/follow")
                .authenticated()
                .requestMatchers(DELETE, "/api/v1/videos/*/like", "/api/v1/comments/*/like", "/api/v1/users/*/follow")
                .authenticated()
                .requestMatchers(DELETE, "/api/v1/videos/*", "/api/v1/comments/*")
                .authenticated();
    }
}
