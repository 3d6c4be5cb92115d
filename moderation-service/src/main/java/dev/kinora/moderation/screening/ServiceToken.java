package dev.kinora.moderation.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * The access token of this service, obtained by client credentials (RFC 6749 §4.4) and kept until shortly before it
 * expires.
 */
class ServiceToken {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final RestClient http;
    private final ScreeningProperties.Media properties;
    private final InstantSource clock;

    private @Nullable Issued issued;

    ServiceToken(RestClient http, ScreeningProperties.Media properties, InstantSource clock) {
        this.http = http;
        this.properties = properties;
        this.clock = clock;
    }

    private record Answer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn) {}

    private record Issued(String token, Instant until) {}

    /** A token with at least 30 seconds left, or a new one. */
    synchronized String value() {
        var known = issued;
        if (known == null || !clock.instant().isBefore(known.until())) {
            known = fetch();
            issued = known;
        }
        return known.token();
    }

    /** Forgets the token, which was refused. */
    synchronized void forget() {
        issued = null;
    }

    private Issued fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        var answer = http.post()
                .uri("/api/v1/oauth2/token")
                .headers(headers -> headers.setBasicAuth(
                        properties.clientId(), properties.clientSecret().value()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Answer.class);
        if (answer == null || answer.accessToken() == null) {
            throw new MediaUnavailableException("The gateway issued no token", null);
        }
        var life = Duration.ofSeconds(answer.expiresIn()).minus(MARGIN);
        return new Issued(answer.accessToken(), clock.instant().plus(life));
    }
}
