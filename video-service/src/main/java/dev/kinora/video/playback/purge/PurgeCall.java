package dev.kinora.video.playback.purge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Calls the webhook. Redirects are not followed, because the signature is meant for one address. */
class PurgeCall implements AutoCloseable {

    private static final int SUCCESS = 2;

    private final PurgeProperties properties;
    private final PurgeSignature signature;
    private final InstantSource clock;
    private final JsonMapper json;
    private final HttpClient http;

    PurgeCall(PurgeProperties properties, InstantSource clock, JsonMapper json) {
        this.properties = properties;
        this.signature = new PurgeSignature(properties.secret());
        this.clock = clock;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.connectTimeout())
                .build();
    }

    /** The body of a call. */
    record Message(UUID purgeId, UUID playbackId, String prefix, Instant requestedAt) {}

    /**
     * Asks for a purge.
     *
     * @throws IOException unless the answer is 2xx and complete in time; the message names the reason
     */
    void send(Purge purge) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request(purge), BodyHandlers.discarding());
        try {
            int status = answer.get(properties.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
            if (status / 100 != SUCCESS) {
                throw new IOException("It was answered with " + status);
            }
        } catch (TimeoutException e) {
            throw new IOException("It was not answered within " + properties.timeout(), e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(Purge purge) {
        byte[] body = json.writeValueAsBytes(
                new Message(purge.id(), purge.playbackId(), purge.prefix(), purge.requestedAt()));
        long timestamp = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(URI.create(properties.url()))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .header("Idempotency-Key", purge.id().toString())
                .header("Kinora-Timestamp", String.valueOf(timestamp))
                .header("Kinora-Signature", signature.of(timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
