package dev.kinora.starter.takedown;

import dev.kinora.starter.security.ServiceToken;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks other services through the gateway, with the token of this service. */
public final class GatewayClient {

    private final RestClient http;
    private final ServiceToken token;

    /** The base URL of {@code http} is the gateway. */
    public GatewayClient(RestClient http, ServiceToken token) {
        this.http = http;
        this.token = token;
    }

    /**
     * The answer at a path.
     *
     * @throws RestClientException if there is none; {@link HttpClientErrorException.NotFound} for 404
     */
    public <T> T get(String path, Class<T> type) {
        try {
            return read(path, type);
        } catch (HttpClientErrorException.Unauthorized e) {
            token.forget();
            return read(path, type);
        }
    }

    private <T> T read(String path, Class<T> type) {
        var answer = http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token.value())
                .retrieve()
                .body(type);
        if (answer == null) {
            throw new RestClientException("The answer is empty");
        }
        return answer;
    }
}
