package dev.kinora.localstack.demo;

import dev.kinora.localstack.build.Build;
import dev.kinora.localstack.demo.KinoraClient.Session;
import dev.kinora.localstack.stack.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an empty Kinora with clips, people and engagements, all through the public API: every clip is transcoded and
 * screened, and every approval is a decision of the demo moderator. After that, creators with enough approvals may publish
 * without a person, unless there is a vision model to decide.
 */
public final class DemoContent {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Layout layout;
    private final KinoraClient client;
    private final DemoAccounts accounts;
    private final Consumer<String> progress;

    public DemoContent(Layout layout, KinoraClient client, DemoAccounts accounts, Consumer<String> progress) {
        this.layout = layout;
        this.client = client;
        this.accounts = accounts;
        this.progress = progress;
    }

    /** An uploaded clip. */
    record Uploaded(String videoId, Clip clip) {}

    /** Records before the start that the content is wanted, so that an interrupted command can be repeated. */
    public static void request(Layout layout) {
        if (!Files.exists(layout.demoLoaded())) {
            try {
                Files.writeString(layout.demoLoading(), Instant.now().toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Loads the content unless it was loaded before; an interrupted load continues where it stopped. */
    public void loadOnce() {
        try {
            if (Files.exists(layout.demoLoaded())) {
                return;
            }
            Instant start = Instant.now();
            request(layout);
            People people = read("people.json", People.class);
            List<Clip> clips = List.of(read("clips.json", Clip[].class));
            people.creators().forEach((handle, name) -> accounts.create(handle, name, "VIEWER", "CREATOR"));
            progress.accept("Creating and uploading " + clips.size() + " demo clips");
            List<Uploaded> uploaded = upload(clips);
            publish(uploaded);
            new TrustedCreators(client, accounts).allow(progress);
            new DemoAudience(client, accounts, people).watch(uploaded, progress);
            new DemoTraining(client, accounts.session("operator")).run(progress);
            Files.writeString(layout.demoLoaded(), Instant.now().toString());
            Files.deleteIfExists(layout.demoLoading());
            progress.accept("The demo content is loaded ("
                    + Duration.between(start, Instant.now()).toSeconds() + " s)");
        } catch (IOException e) {
            throw new UncheckedIOException("The demo content could not be loaded", e);
        }
    }

    static <T> T read(String resource, Class<T> type) {
        try (InputStream in = Objects.requireNonNull(DemoContent.class.getResourceAsStream("/demo/" + resource))) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Uploaded> upload(List<Clip> clips) throws IOException {
        Path folder = Files.createDirectories(layout.temp("demo"));
        var renderer = new ClipRenderer(Ffmpeg.find());
        Map<String, String> known = uploadedBefore();
        List<Uploaded> uploaded = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            Clip clip = clips.get(i);
            String videoId = known.get(clip.title());
            if (videoId == null) {
                Path file = renderer.render(clip, i, folder.resolve("clip-" + i + ".mp4"));
                videoId = upload(clip, file);
                Files.deleteIfExists(file);
            }
            uploaded.add(new Uploaded(videoId, clip));
            if ((i + 1) % 7 == 0) {
                progress.accept("  " + (i + 1) + "/" + clips.size() + " uploaded");
            }
        }
        Build.deleteTree(folder);
        return uploaded;
    }

    private Map<String, String> uploadedBefore() {
        Map<String, String> known = new HashMap<>();
        for (String creator : read("people.json", People.class).creators().keySet()) {
            JsonNode mine = client.get(accounts.session(creator), "/api/v1/videos?owner=me&limit=50")
                    .required("Reading the videos of " + creator);
            mine.path("items")
                    .forEach(video -> known.put(
                            video.path("title").asString(), video.path("id").asString()));
        }
        return known;
    }

    private String upload(Clip clip, Path file) {
        Session creator = accounts.session(clip.creator());
        String uploadId = client.upload(creator, file);
        Map<String, Object> video = Map.of(
                "uploadId", uploadId,
                "title", clip.title(),
                "description", clip.description(),
                "hashtags", clip.hashtags(),
                "category", clip.category(),
                "visibility", "PUBLIC");
        return client.post(creator, "/api/v1/videos", video)
                .required("Uploading \"" + clip.title() + "\"")
                .path("id")
                .asString();
    }

    /** Approves each clip as soon as screening has opened its case, and waits until all are public. */
    private void publish(List<Uploaded> uploaded) {
        var moderation = new Moderation(client, () -> accounts.session("moderator"));
        List<Uploaded> waiting = new ArrayList<>(uploaded);
        boolean done = Wait.upTo(PATIENCE, () -> {
            int before = (uploaded.size() - waiting.size()) / 7;
            waiting.removeIf(video -> isPublished(video, moderation));
            int published = uploaded.size() - waiting.size();
            if (published / 7 > before) {
                progress.accept(
                        "  " + published + "/" + uploaded.size() + " transcoded, screened, approved and public");
            }
            return waiting.isEmpty();
        });
        if (!done) {
            throw new IllegalStateException(waiting.size() + " demo clips were not published in time; the first is \""
                    + waiting.getFirst().clip().title() + "\"");
        }
    }

    private boolean isPublished(Uploaded video, Moderation moderation) {
        Session creator = accounts.session(video.clip().creator());
        String state = client.get(creator, "/api/v1/videos/" + video.videoId() + "/status")
                .required("Reading the state of a clip")
                .path("state")
                .asString();
        switch (state) {
            case "IN_REVIEW" ->
                moderation
                        .findCase(video.videoId())
                        .ifPresent(found -> moderation.approve(found.path("id").asString(), "Demo content"));
            case "FAILED", "REJECTED" ->
                throw new IllegalStateException(
                        "The demo clip \"" + video.clip().title() + "\" is " + state);
            default -> {
                return state.equals("PUBLISHED");
            }
        }
        return false;
    }
}
