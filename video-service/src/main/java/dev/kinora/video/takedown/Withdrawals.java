package dev.kinora.video.takedown;

import dev.kinora.starter.security.ServiceToken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Reads the withdrawals of videos from moderation-service, through the gateway. */
class Withdrawals {

    private static final String PATH = "/api/v1/moderation/withdrawals?kind=VIDEO&limit=500";

    private final RestClient http;
    private final ServiceToken token;

    Withdrawals(RestClient http, ServiceToken token) {
        this.http = http;
        this.token = token;
    }

    /**
     * The withdrawals after a position.
     *
     * @param cursor null for the beginning
     * @throws RestClientException if they cannot be read now
     */
    WithdrawalPage after(@Nullable String cursor) {
        try {
            return read(cursor);
        } catch (HttpClientErrorException.Unauthorized e) {
            token.forget();
            return read(cursor);
        }
    }

    private WithdrawalPage read(@Nullable String cursor) {
        var page = http.get()
                .uri(cursor == null ? PATH : PATH + "&cursor=" + cursor)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token.value())
                .retrieve()
                .body(WithdrawalPage.class);
        if (page == null) {
            throw new RestClientException("The answer is empty");
        }
        return page;
    }
}
