package dev.kinora.localstack.demo;

import dev.kinora.localstack.demo.KinoraClient.Session;
import dev.kinora.localstack.stack.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Runs the main path with a new clip, and reports each state with its time. */
public final class DemoPath {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int FEED_PAGES = 6;

    private final Layout layout;
    private final KinoraClient client;
    private final DemoAccounts accounts;
    private final Consumer<String> tell;
    private Instant start = Instant.EPOCH;

    public DemoPath(Layout layout, KinoraClient client, DemoAccounts accounts, Consumer<String> tell) {
        this.layout = layout;
        this.client = client;
        this.accounts = accounts;
        this.tell = tell;
    }

    /**
     * Uploads the clip of a newcomer, waits for screening, approves it, and looks for it in the feed without sign-in. Then,
     * where the policy trusts creators, uploads the clip of one whom people have approved before.
     */
    public void drive() {
        start = Instant.now();
        accounts.ensureOnce(layout);
        boolean trusting = new TrustedCreators(client, accounts).allow(this::at);
        String newcomer = "newcomer" + start.getEpochSecond();
        accounts.create(newcomer, "Nia Newcomer", "VIEWER", "CREATOR");
        String videoId = publish(newcomer);
        showDecision(accounts.session(newcomer), videoId);
        findInFeed(videoId);
        if (trusting && Files.exists(layout.demoLoaded())) {
            publish(mostApproved());
        }
    }

    private String publish(String handle) {
        at("@" + handle + " uploads a clip");
        String videoId = upload(
                accounts.session(handle), "Demo at " + Instant.now().toString().substring(11, 19));
        var states = new States(handle, videoId, new Moderation(client, () -> accounts.session("moderator")));
        if (!Wait.upTo(PATIENCE, states::arePublished)) {
            throw new IllegalStateException("The video did not become public; it is " + states.last);
        }
        at(states.byPerson ? "a person decided" : "published without a person");
        return videoId;
    }

    /** The creator with the most clips in the demo content, each of which the moderator has approved. */
    private static String mostApproved() {
        return Stream.of(DemoContent.read("clips.json", Clip[].class))
                .collect(Collectors.groupingBy(Clip::creator, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Reports the states of the video and approves its case. */
    private final class States {
        private final String creator;
        private final String videoId;
        private final Moderation moderation;
        private String last = "";
        private boolean byPerson;

        States(String creator, String videoId, Moderation moderation) {
            this.creator = creator;
            this.videoId = videoId;
            this.moderation = moderation;
        }

        boolean arePublished() {
            JsonNode status = client.get(accounts.session(creator), "/api/v1/videos/" + videoId + "/status")
                    .required("Reading the state");
            String state = status.path("state").asString();
            boolean first = last.isEmpty();
            if (!state.equals(last)) {
                at(state + (state.equals("TRANSCODING") ? " …" : ""));
            }
            last = state;
            if (first && !state.equals("PUBLISHED")) {
                at("without sign-in: " + client.status(null, "/api/v1/videos/" + videoId) + " (as expected)");
            }
            if (state.equals("IN_REVIEW")) {
                moderation.findCase(videoId).ifPresent(found -> {
                    decide(moderation, found);
                    byPerson = true;
                });
            }
            if (state.equals("FAILED") || state.equals("REJECTED")) {
                throw new IllegalStateException("The video did not become public; it is " + state + " "
                        + status.path("error").toString());
            }
            return state.equals("PUBLISHED");
        }
    }

    private String upload(Session creator, String title) {
        try {
            Path folder = Files.createDirectories(layout.temp("demo"));
            var clip = new Clip(
                    title,
                    "A clip that was created a moment ago.",
                    List.of("demo", "ocean"),
                    "Science & Nature",
                    "creator",
                    Scene.OCEAN,
                    Palette.DAWN,
                    5);
            int number = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
            Path file = new ClipRenderer(Ffmpeg.find()).render(clip, number, folder.resolve("demo.mp4"));
            at("created a clip of 5 s, " + Files.size(file) / 1024 + " kB");
            String uploadId = client.upload(creator, file);
            at("uploaded through tus");
            Files.delete(file);
            return client.post(
                            creator,
                            "/api/v1/videos",
                            Map.of(
                                    "uploadId", uploadId,
                                    "title", clip.title(),
                                    "description", clip.description(),
                                    "hashtags", clip.hashtags(),
                                    "category", clip.category(),
                                    "visibility", "PUBLIC"))
                    .required("Creating the video")
                    .path("id")
                    .asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void decide(Moderation moderation, JsonNode summary) {
        JsonNode found = moderation.read(summary.path("id").asString());
        at("case " + found.path("id").asString() + " is open: "
                + found.path("openReason").asString(""));
        for (JsonNode signal : found.path("signals")) {
            at(String.format(
                    Locale.ROOT,
                    "  signal %-7s %-16s %.3f  %s",
                    signal.path("stage").asString(),
                    signal.path("category").asString(),
                    signal.path("score").asDouble(),
                    signal.path("modelVersion").asString("")));
        }
        JsonNode decision = moderation.approve(found.path("id").asString(), "Approved in the demo");
        at("the moderator decided: " + decision.path("outcome").asString() + " ("
                + decision.path("reasonCode").asString() + ")");
    }

    private void showDecision(Session creator, String videoId) {
        JsonNode video = client.get(creator, "/api/v1/videos/" + videoId).required("Reading the video");
        at("statement to its owner: \""
                + video.path("moderation").path("statement").asString("") + "\"");
        String playlist = video.path("playback").path("hlsUrl").asString();
        at("playing without sign-in " + playlist + ": " + client.status(null, playlist));
    }

    private void findInFeed(String videoId) {
        List<String> places = new ArrayList<>();
        boolean found = Wait.upTo(PATIENCE, () -> {
            placeInFeed(videoId).ifPresent(places::add);
            return !places.isEmpty();
        });
        if (!found) {
            throw new IllegalStateException("The video is public but did not appear in the feed");
        }
        at("in the feed without sign-in at " + places.getFirst());
    }

    private Optional<String> placeInFeed(String videoId) {
        String cursor = "";
        int position = 0;
        for (int page = 0; page < FEED_PAGES; page++) {
            JsonNode feed = client.get(null, "/api/v1/feed?limit=20" + cursor).required("Reading the feed");
            for (JsonNode item : feed.path("items")) {
                position++;
                if (item.path("video").path("id").asString().equals(videoId)) {
                    return Optional.of("place " + position + ", because: "
                            + item.path("reasons").path(0).path("text").asString(""));
                }
            }
            String next = feed.path("nextCursor").asString("");
            if (next.isEmpty()) {
                return Optional.empty();
            }
            cursor = "&cursor=" + next;
        }
        return Optional.empty();
    }

    private void at(String what) {
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        tell.accept(String.format(Locale.ROOT, "%6.1f s  %s", seconds, what));
    }
}
