package dev.kinora.localstack.demo;

import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kinora's public API as a client outside uses it: JSON over HTTP through the gateway, and tus for uploads. */
public final class KinoraClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CHUNK = 1 << 20;

    private final URI origin;
    private final HttpClient http;

    public KinoraClient(URI origin) {
        this.origin = origin;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** What the API answered. */
    public record Answer(int status, @Nullable String etag, JsonNode body) {

        boolean isSuccess() {
            return status / 100 == 2;
        }

        /** The body of a success. */
        JsonNode required(String what) {
            if (!isSuccess()) {
                throw new IllegalStateException(what + " was answered with " + status + " "
                        + body.path("code").asString("") + ": "
                        + body.path("detail").asString(""));
            }
            return body;
        }
    }

    /** Somebody who is signed in. */
    public record Session(String handle, String accessToken) {

        @Override
        public String toString() {
            return "Session[" + handle + "]";
        }
    }

    /** Signs in; throws if the account or its password is not known. */
    Session signIn(String login, String password) {
        JsonNode token = post(null, "/api/v1/auth/token", Map.of("login", login, "password", password))
                .required("Signing in as " + login);
        return new Session(login, token.path("accessToken").asString());
    }

    Answer get(@Nullable Session session, String path) {
        return send(request(session, path).GET());
    }

    Answer post(@Nullable Session session, String path, @Nullable Object body) {
        return send(request(session, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    Answer postIfMatch(Session session, String path, String etag, Object body) {
        return send(request(session, path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    Answer put(Session session, String path) {
        return send(request(session, path).PUT(HttpRequest.BodyPublishers.noBody()));
    }

    /** Reads bytes, for instance of a playlist; empty array when it is refused. */
    int status(@Nullable Session session, String path) {
        return get(session, path).status();
    }

    private HttpRequest.Builder request(@Nullable Session session, String path) {
        var request = HttpRequest.newBuilder(origin.resolve(path)).timeout(PATIENCE);
        if (session != null) {
            request.header("Authorization", "Bearer " + session.accessToken());
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") && response.body().length > 0
                    ? JSON.readTree(response.body())
                    : JSON.createObjectNode();
            return new Answer(
                    response.statusCode(), response.headers().firstValue("ETag").orElse(null), body);
        } catch (IOException e) {
            throw new UncheckedIOException("Kinora does not answer at " + origin, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Uploads a file in chunks through tus; returns the id of the upload. */
    String upload(Session session, Path file) {
        try {
            TusClient tus = new TusClient();
            tus.setUploadCreationURL(origin.resolve("/api/v1/uploads").toURL());
            tus.setHeaders(Map.of("Authorization", "Bearer " + session.accessToken()));
            TusUpload upload = new TusUpload(file.toFile());
            upload.setMetadata(Map.of("filename", file.getFileName().toString(), "filetype", "video/mp4"));
            TusUploader uploader = tus.createUpload(upload);
            uploader.setChunkSize(CHUNK);
            uploader.setRequestPayloadSize(CHUNK);
            while (uploader.uploadChunk() > -1) {
                // One chunk a round.
            }
            uploader.finish();
            String path = uploader.getUploadURL().getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFileName() + " could not be uploaded", e);
        } catch (ProtocolException e) {
            throw new IllegalStateException(file.getFileName() + " could not be uploaded", e);
        }
    }
}
