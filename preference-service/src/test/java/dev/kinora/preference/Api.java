package dev.kinora.preference;

import dev.kinora.testsupport.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Calls the service over HTTP. */
@TestComponent
public class Api {

    private final RestTestClient http;
    private final TestTokens tokens;

    Api(RestTestClient http, TestTokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    public RestTestClient.ResponseSpec get(UUID caller, String path) {
        return send(HttpMethod.GET, caller, path, null, headers -> {});
    }

    public RestTestClient.ResponseSpec post(UUID caller, String path, Object body) {
        return send(HttpMethod.POST, caller, path, body, headers -> {});
    }

    public RestTestClient.ResponseSpec put(UUID caller, String path, Object body) {
        return send(HttpMethod.PUT, caller, path, body, headers -> {});
    }

    /** Replaces the declared categories of the caller, whatever their version. */
    public RestTestClient.ResponseSpec declare(UUID caller, String... categories) {
        return declareIf(caller, "*", categories);
    }

    public RestTestClient.ResponseSpec declareIf(UUID caller, String ifMatch, String... categories) {
        return send(
                HttpMethod.PUT,
                caller,
                "/api/v1/preferences/me",
                Map.of("declared", categories),
                headers -> headers.set(HttpHeaders.IF_MATCH, ifMatch));
    }

    public RestTestClient.ResponseSpec delete(UUID caller, String path) {
        return send(HttpMethod.DELETE, caller, path, null, headers -> {});
    }

    /** Runs a Quartz job now, as an operator would. */
    public void run(String job) {
        http.post()
                .uri("/api/v1/admin/preference/jobs/" + job + "/runs")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.admin(UUID.randomUUID()))
                .exchange()
                .expectStatus()
                .isAccepted();
    }

    /** One engagement as a client reports it. */
    public static Map<String, Object> report(UUID eventId, String type, UUID videoId) {
        return Map.of(
                "eventId",
                eventId,
                "type",
                type,
                "videoId",
                videoId,
                "watchedMs",
                5000,
                "durationMs",
                6000,
                "at",
                Instant.now().toString());
    }

    /** The body of POST /engagements with one report. */
    public static Map<String, Object> batch(Map<String, Object> report) {
        return Map.of("events", List.of(report));
    }

    /** The body of POST /engagements with two reports. */
    public static Map<String, Object> batch(Map<String, Object> first, Map<String, Object> second) {
        return Map.of("events", List.of(first, second));
    }

    private RestTestClient.ResponseSpec send(
            HttpMethod method, UUID caller, String path, @Nullable Object body, Consumer<HttpHeaders> more) {
        var request = http.method(method).uri(path).headers(headers -> {
            headers.setBearerAuth(tokens.viewer(caller));
            more.accept(headers);
        });
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }
}
