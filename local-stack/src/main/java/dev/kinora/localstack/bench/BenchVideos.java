package dev.kinora.localstack.bench;

import dev.kinora.localstack.demo.DemoAccounts;
import dev.kinora.localstack.demo.KinoraClient;
import dev.kinora.localstack.demo.KinoraClient.Answer;
import dev.kinora.localstack.demo.SampleClip;
import dev.kinora.localstack.stack.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The videos that are approved and rejected, and the decisions about them. */
final class BenchVideos {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Layout layout;
    private final KinoraClient client;
    private final DemoAccounts accounts;
    private final Consumer<String> progress;

    BenchVideos(Layout layout, KinoraClient client, DemoAccounts accounts, Consumer<String> progress) {
        this.layout = layout;
        this.client = client;
        this.accounts = accounts;
        this.progress = progress;
    }

    /** An approved video and its case. */
    record Approved(String videoId, String caseId) {}

    /** Uploads this number of videos and approves them. */
    List<Approved> publish(int count) throws IOException {
        Path clip = Files.createDirectories(layout.temp("bench")).resolve("clip.mp4");
        SampleClip.write(clip, 2, 1280);
        List<String> uploaded = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> video = Map.of(
                    "uploadId",
                    client.upload(accounts.session("creator"), clip),
                    "title",
                    "Gone" + Long.toString(System.nanoTime(), 36),
                    "visibility",
                    "PUBLIC");
            uploaded.add(client.post(accounts.session("creator"), "/api/v1/videos", video)
                    .required("Creating a video")
                    .path("id")
                    .asString());
        }
        Files.delete(clip);
        progress.accept("Transcoding and approving " + count + " videos");
        List<Approved> approved = new ArrayList<>();
        for (String videoId : uploaded) {
            await(() -> caseOf(videoId) != null);
            String caseId = String.valueOf(caseOf(videoId));
            client.post(accounts.session("admin"), casePath(caseId) + "/claim", null)
                    .required("Claiming a case");
            approved.add(new Approved(videoId, caseId));
            decide(approved.getLast(), "APPROVE", "NO_VIOLATION");
        }
        return approved;
    }

    /** The public view of a video, as soon as it is public. */
    JsonNode view(String videoId) {
        String path = "/api/v1/videos/" + videoId;
        await(() -> client.get(null, path).status() == 200);
        return client.get(null, path).required("Reading a video");
    }

    /** Decides the case of a video, or overrides the last decision about it. */
    void decide(Approved video, String action, String reason) {
        send(prepare(video), video, action, reason);
    }

    /** The version of the case of a video, which {@link #send} needs. */
    String prepare(Approved video) {
        Answer read = client.get(accounts.session("admin"), casePath(video.caseId()));
        read.required("Reading a case");
        return String.valueOf(read.etag());
    }

    void send(String etag, Approved video, String action, String reason) {
        client.postIfMatch(
                        accounts.session("admin"),
                        casePath(video.caseId()) + "/decisions",
                        etag,
                        Map.of("action", action, "reasonCode", reason, "note", "A measurement"))
                .required("Deciding a case");
    }

    private @Nullable String caseOf(String videoId) {
        JsonNode page = client.get(
                        accounts.session("admin"), "/api/v1/moderation/cases?state=OPEN&kind=VIDEO&limit=100")
                .required("Reading the queue");
        for (JsonNode item : page.path("items")) {
            if (item.path("contentId").asString().equals(videoId)) {
                return item.path("id").asString();
            }
        }
        return null;
    }

    private static String casePath(String caseId) {
        return "/api/v1/moderation/cases/" + caseId;
    }

    static void await(BooleanSupplier condition) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .atMost(PATIENCE)
                .until(condition::getAsBoolean);
    }
}
