package dev.kinora.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RouteTableTests {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/uploads,VIDEO",
        "/api/v1/uploads/123,VIDEO",
        "/api/v1/videos/1/comments,VIDEO",
        "/api/v1/comments/1,VIDEO",
        "/api/v1/search,VIDEO",
        "/api/v1/notifications,VIDEO",
        "/api/v1/users/zoe,VIDEO",
        "/api/v1/users/zoe/videos,VIDEO",
        "/api/v1/users/me/videos,VIDEO",
        "/api/v1/users/mei,VIDEO",
        "/api/v1/users/me/exports,PREFERENCE",
        "/media/abc/master.m3u8,VIDEO",
        "/api/v1/moderation/cases,MODERATION",
        "/api/v1/decisions/1/appeals,MODERATION",
        "/api/v1/feed,RECOMMENDATION",
        "/api/v1/feed/feedback,RECOMMENDATION",
        "/api/v1/recommendations/1/explanation,RECOMMENDATION",
        "/api/v1/recommendation-parameters,RECOMMENDATION",
        "/api/v1/admin/models,RECOMMENDATION",
        "/api/v1/admin/ranking,RECOMMENDATION",
        "/api/v1/admin/experiments,RECOMMENDATION",
        "/api/v1/admin/experiment-assignments/7,RECOMMENDATION",
        "/api/v1/admin/replays,RECOMMENDATION",
        "/api/v1/engagements,PREFERENCE",
        "/api/v1/preferences/me,PREFERENCE",
        "/api/v1/admin/video/jobs,VIDEO",
        "/api/v1/admin/recommendation/jobs/train/runs,RECOMMENDATION",
        "/api/v1/admin/preference/jobs,PREFERENCE",
        "/api/v1/admin/moderation/dead-letters,MODERATION",
        "/api/v1/admin/moderation/jobs/verify-audit/runs,MODERATION",
        "/api/v1/moderation/audit-log/verification,MODERATION",
    })
    void findsTheServiceOfAPath(String path, Upstream service) {
        assertThat(RouteTable.find(path))
                .hasValueSatisfying(route -> assertThat(route.upstream()).isEqualTo(service));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/users/me",
                "/api/v1/users/me/sessions/1",
                "/api/v1/auth/token",
                "/api/v1/oauth2/token",
                "/api/v1/events",
                "/api/v1/admin/accounts",
                "/api/v1/admin/gateway/dead-letters",
                "/api/v1/openapi/video.json",
                "/api/v1/videosx",
                "/api/v2/videos",
                "/mediax/1",
                "/.well-known/jwks.json",
                "/actuator/health"
            })
    void leavesEverythingElseToTheGateway(String path) {
        assertThat(RouteTable.find(path)).isEmpty();
    }

    @Test
    void givesUploadsAndMediaMoreTime() {
        assertThat(RouteTable.find("/api/v1/uploads/1").orElseThrow().slow()).isTrue();
        assertThat(RouteTable.find("/media/1/a.m4s").orElseThrow().slow()).isTrue();
        assertThat(RouteTable.find("/api/v1/feed").orElseThrow().slow()).isFalse();
    }

    /** Each service commits its API description; what it offers must be reachable, and a route must lead to something. */
    @ParameterizedTest
    @EnumSource(Upstream.class)
    void leadsToExactlyWhatTheServiceOffers(Upstream service) throws IOException {
        Set<String> offered = paths(service);
        assertThat(offered)
                .allSatisfy(path -> assertThat(RouteTable.find(path))
                        .as(path)
                        .hasValueSatisfying(
                                route -> assertThat(route.upstream()).isEqualTo(service)));
        assertThat(RouteTable.prefixesOf(service))
                .allSatisfy(prefix -> assertThat(offered)
                        .as("Endpoints of %s below %s", service, prefix)
                        .anyMatch(path -> (path + "/").startsWith(prefix + "/")));
    }

    private static Set<String> paths(Upstream service) throws IOException {
        var description = new JsonMapper()
                .readTree(Files.readAllBytes(Path.of("..", service.path() + "-service", "openapi.json")));
        return Set.copyOf(description.get("paths").propertyNames());
    }
}
