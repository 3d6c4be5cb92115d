package dev.kinora.localstack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of Kinora's public API: JSON over HTTP through the gateway, and tus for uploads. */
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

    /** A response of the API. */
    public record Answer(int status, @Nullable String etag, JsonNode body) {

        boolean isSuccess() {
            return status / 100 == 2;
        }

        /** The body of a successful response. */
        public JsonNode required(String what) {
            if (!isSuccess()) {
                throw new IllegalStateException(what + " failed with " + status + " "
                        + body.path("code").asString("") + ": "
                        + body.path("detail").asString(""));
            }
            return body;
        }
    }

    /** A signed-in account. */
    public record Session(String handle, String accessToken) {

        @Override
        public String toString() {
            return "Session[" + handle + "]";
        }
    }

    /** Signs in; fails if the login or the password is wrong. */
    Session signIn(String login, String password) {
        JsonNode token = post(null, "/api/v1/auth/token", Map.of("login", login, "password", password))
                .required("Signing in as " + login);
        return new Session(login, token.path("accessToken").asString());
    }

    public Answer get(@Nullable Session session, String path) {
        return send(request(session, path).GET());
    }

    public Answer post(@Nullable Session session, String path, @Nullable Object body) {
        return send(request(session, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    public Answer postIfMatch(Session session, String path, String etag, Object body) {
        return send(request(session, path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    Answer patchIfMatch(Session session, String path, String etag, Object body) {
        return send(request(session, path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    Answer put(Session session, String path) {
        return send(request(session, path).PUT(HttpRequest.BodyPublishers.noBody()));
    }

    /** The HTTP status of the response to a path, for example of a playlist. */
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

    private HttpResponse<byte[]> raw(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = raw(request);
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") && response.body().length > 0
                    ? JSON.readTree(response.body())
                    : JSON.createObjectNode();
            return new Answer(
                    response.statusCode(), response.headers().firstValue("ETag").orElse(null), body);
        } catch (IOException e) {
            throw new UncheckedIOException("Kinora does not respond at " + origin, e);
        }
    }

    /**
     * Uploads a file in chunks through tus 1.0.0; returns the id of the upload. Implemented here because the Java
     * client of tus sends POST with X-HTTP-Method-Override instead of PATCH.
     */
    public String upload(Session session, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            var created = raw(request(session, "/api/v1/uploads")
                    .header("Tus-Resumable", "1.0.0")
                    .header("Upload-Length", String.valueOf(bytes.length))
                    .header(
                            "Upload-Metadata",
                            "filename " + base64(file.getFileName().toString()))
                    .POST(HttpRequest.BodyPublishers.noBody()));
            URI location = origin.resolve("/api/v1/uploads")
                    .resolve(created.headers()
                            .firstValue("Location")
                            .orElseThrow(
                                    () -> new IllegalStateException("The upload failed with " + created.statusCode())));
            for (int offset = 0; offset < bytes.length; offset += CHUNK) {
                int length = Math.min(CHUNK, bytes.length - offset);
                int status = raw(request(session, location.getPath())
                                .header("Tus-Resumable", "1.0.0")
                                .header("Upload-Offset", String.valueOf(offset))
                                .header("Content-Type", "application/offset+octet-stream")
                                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes, offset, length)))
                        .statusCode();
                if (status != 204) {
                    throw new IllegalStateException("A chunk of " + file.getFileName() + " failed with " + status);
                }
            }
            return location.getPath().substring(location.getPath().lastIndexOf('/') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFileName() + " could not be uploaded", e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
