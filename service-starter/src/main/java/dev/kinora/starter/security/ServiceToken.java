package dev.kinora.starter.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kinora.starter.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The access token of a service, obtained from the gateway by client credentials (RFC 6749 §4.4) and kept until shortly
 * before it expires.
 */
public final class ServiceToken {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final RestClient http;
    private final String clientId;
    private final Secret clientSecret;
    private final InstantSource clock;

    private @Nullable Issued issued;

    /** Creates a token of this client; the base URL of {@code http} is the gateway. */
    public ServiceToken(RestClient http, String clientId, Secret clientSecret, InstantSource clock) {
        this.http = http;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.clock = clock;
    }

    private record Answer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn) {}

    private record Issued(String token, Instant until) {}

    /**
     * A token with at least 30 seconds left, or a new one.
     *
     * @throws RestClientException if the gateway issues none
     */
    public synchronized String value() {
        var known = issued;
        if (known == null || !clock.instant().isBefore(known.until())) {
            known = fetch();
            issued = known;
        }
        return known.token();
    }

    /** Forgets the token, which was refused. */
    public synchronized void forget() {
        issued = null;
    }

    private Issued fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        var answer = http.post()
                .uri("/api/v1/oauth2/token")
                .headers(headers -> headers.setBasicAuth(clientId, clientSecret.value()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Answer.class);
        if (answer == null || answer.accessToken() == null) {
            throw new RestClientException("The gateway issued no token");
        }
        var life = Duration.ofSeconds(answer.expiresIn()).minus(MARGIN);
        return new Issued(answer.accessToken(), clock.instant().plus(life));
    }
}
