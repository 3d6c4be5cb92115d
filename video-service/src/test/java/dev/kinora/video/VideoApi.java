package dev.kinora.video;

import dev.kinora.events.account.AccountCreated;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.DecisionActor;
import dev.kinora.events.moderation.DecisionReason;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Suggestion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service over HTTP, for one caller or without sign-in. */
public record VideoApi(int port, @Nullable String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A response; the text is empty for binary bodies. */
    public record Answer(int status, HttpResponse<byte[]> response) {

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String code() {
            return json().path("code").asString("");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    public VideoApi as(String otherToken) {
        return new VideoApi(port, otherToken);
    }

    public VideoApi asNobody() {
        return new VideoApi(port, null);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer head(String path, String... headers) {
        return send("HEAD", path, BodyPublishers.noBody(), headers);
    }

    public Answer put(String path) {
        return send("PUT", path, BodyPublishers.noBody());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, json(body), "Content-Type", "application/json");
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, json(body), join(headers, "Content-Type", "application/json"));
    }

    public Answer patch(String path, Object body, String... headers) {
        return send("PATCH", path, json(body), join(headers, "Content-Type", "application/json"));
    }

    /** Creates an upload of this length. */
    public Answer createUpload(long length, String... headers) {
        String[] all = join(headers, "Tus-Resumable", "1.0.0", "Upload-Length", Long.toString(length));
        return send("POST", "/api/v1/uploads", BodyPublishers.noBody(), all);
    }

    /** Sends bytes at an offset. */
    public Answer append(String upload, long offset, byte[] bytes, String... headers) {
        String[] tus = join(headers, "Tus-Resumable", "1.0.0", "Upload-Offset", Long.toString(offset));
        String[] all = join(tus, "Content-Type", "application/offset+octet-stream");
        return send("PATCH", upload, BodyPublishers.ofByteArray(bytes), all);
    }

    /** Uploads a whole file and returns its upload id. */
    public String upload(Path file) {
        byte[] bytes = bytes(file);
        String location = createUpload(bytes.length).header("Location");
        if (bytes.length > 0) {
            append(location, 0, bytes);
        }
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Creates a video from a file and returns its id. */
    public UUID makeVideo(Path file, Map<String, Object> fields) {
        Map<String, Object> body = new java.util.HashMap<>(fields);
        body.put("uploadId", upload(file));
        body.putIfAbsent("title", "A clip");
        Answer created = post("/api/v1/videos", body);
        if (created.status() != 202) {
            throw new AssertionError(created.text());
        }
        return UUID.fromString(created.json().path("id").asString());
    }

    public String state(UUID videoId) {
        return get("/api/v1/videos/" + videoId + "/status").json().path("state").asString("");
    }

    /** The event that moderation-service would publish. */
    public static ModerationDecided decision(
            UUID id, ContentKind kind, long contentVersion, Outcome outcome, long version) {
        return decision(new ContentRef(id, kind, contentVersion), outcome, DecisionActor.HUMAN, version);
    }

    public static ModerationDecided decision(ContentRef content, Outcome outcome, DecisionActor actor, long version) {
        return new ModerationDecided(
                content,
                UUID.randomUUID(),
                outcome,
                actor,
                outcome == Outcome.APPROVED
                        ? new DecisionReason("NO_VIOLATION", "No violation was found.")
                        : new DecisionReason("VIOLENCE", "It shows violence."),
                new Suggestion("Pets & Animals", List.of()),
                version);
    }

    public static AccountCreated account(UUID id, String handle) {
        return new AccountCreated(id, handle, "The " + handle, "I make clips.", List.of("viewer", "creator"), 1);
    }

    /** Sends a request with these bytes. */
    public Answer send(String method, String path, byte[] body, String... headers) {
        return send(method, path, BodyPublishers.ofByteArray(body), headers);
    }

    private Answer send(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String[] join(String[] headers, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(headers), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }
}
