package dev.kinora.localstack.demo;

import dev.kinora.localstack.demo.DemoContent.Uploaded;
import dev.kinora.localstack.demo.KinoraClient.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Forty viewers with two favorite categories each, who watch, skip, like and comment accordingly. */
final class DemoAudience {

    private static final int WATCHED_BY_EACH = 11;
    private static final double LIKES_A_FAVORITE = 0.6;
    private static final double LIKES_ANOTHER = 0.08;
    private static final double COMMENTS_ON_A_FAVORITE = 0.3;
    private static final Duration SCREENING_PATIENCE = Duration.ofSeconds(20);

    private final KinoraClient client;
    private final DemoAccounts accounts;
    private final People people;
    private final Random random = new Random(20260301);

    DemoAudience(KinoraClient client, DemoAccounts accounts, People people) {
        this.client = client;
        this.accounts = accounts;
        this.people = people;
    }

    void watch(List<Uploaded> videos, Consumer<String> progress) {
        progress.accept("Letting " + people.viewers().size() + " demo viewers watch, like and comment");
        List<String> categories = List.copyOf(new LinkedHashSet<>(
                videos.stream().map(video -> video.clip().category()).toList()));
        for (int i = 0; i < people.viewers().size(); i++) {
            String handle = "demo_" + people.viewers().get(i);
            String name = people.viewers().get(i);
            accounts.create(
                    handle, name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1), "VIEWER");
            Set<String> favorites = Set.of(
                    categories.get(i % categories.size()),
                    categories.get(
                            (i * 5 + 3) % categories.size() == i % categories.size()
                                    ? (i + 1) % categories.size()
                                    : (i * 5 + 3) % categories.size()));
            watch(accounts.session(handle), favorites, videos);
        }
        for (int i = 0; i < people.hostileComments().size(); i++) {
            Session somebody = accounts.session("demo_" + people.viewers().get(i * 7));
            insist(
                    somebody,
                    videos.get(i * 3).videoId(),
                    people.hostileComments().get(i));
        }
    }

    /** Posts a comment and insists on it if it is returned, so that moderators have something to decide on. */
    private void insist(Session author, String videoId, String text) {
        String id = comment(author, videoId, text).path("id").asString();
        Wait.upTo(SCREENING_PATIENCE, () -> standBy(author, videoId, id, text));
    }

    /** Whether the comment was screened; a returned comment is sent again unchanged. */
    private boolean standBy(Session author, String videoId, String id, String text) {
        for (JsonNode mine : client.get(author, "/api/v1/videos/" + videoId + "/comments")
                .required("Reading comments")
                .path("items")) {
            String state = mine.path("state").asString();
            if (!mine.path("id").asString().equals(id) || state.equals("PENDING")) {
                continue;
            }
            if (state.equals("NEEDS_REWRITE")) {
                String revision = "\"" + mine.path("revision").asLong() + "\"";
                client.patchIfMatch(author, "/api/v1/comments/" + id, revision, Map.of("text", text))
                        .required("Insisting on a comment");
            }
            return true;
        }
        return false;
    }

    private void watch(Session viewer, Set<String> favorites, List<Uploaded> videos) {
        List<Map<String, Object>> events = new ArrayList<>();
        List<Uploaded> order = new ArrayList<>(videos);
        java.util.Collections.shuffle(order, random);
        order.sort((a, b) -> Boolean.compare(
                favorites.contains(b.clip().category()),
                favorites.contains(a.clip().category())));
        for (Uploaded video : order.subList(0, Math.min(WATCHED_BY_EACH, order.size()))) {
            boolean favorite = favorites.contains(video.clip().category());
            addViewing(events, video, favorite);
            if (random.nextDouble() < (favorite ? LIKES_A_FAVORITE : LIKES_ANOTHER)) {
                client.put(viewer, "/api/v1/videos/" + video.videoId() + "/like")
                        .required("Liking");
            }
            if (favorite && random.nextDouble() < COMMENTS_ON_A_FAVORITE) {
                comment(
                        viewer,
                        video.videoId(),
                        people.comments().get(random.nextInt(people.comments().size())));
            }
        }
        client.post(viewer, "/api/v1/engagements", Map.of("events", events)).required("Reporting engagements");
    }

    private void addViewing(List<Map<String, Object>> events, Uploaded video, boolean favorite) {
        long duration = video.clip().seconds() * 1000L;
        boolean completes = random.nextDouble() < (favorite ? 0.8 : 0.2);
        long watched = completes ? duration : (long) (duration * (0.1 + random.nextDouble() * 0.4));
        events.add(event("IMPRESSION", video, 0, duration));
        events.add(event("PLAY", video, 0, duration));
        events.add(event(completes ? "COMPLETE" : "SKIP", video, watched, duration));
    }

    private static Map<String, Object> event(String type, Uploaded video, long watchedMs, long durationMs) {
        return Map.of(
                "eventId",
                UUID.randomUUID().toString(),
                "type",
                type,
                "videoId",
                video.videoId(),
                "watchedMs",
                watchedMs,
                "durationMs",
                durationMs,
                "at",
                Instant.now().toString());
    }

    private JsonNode comment(Session viewer, String videoId, String text) {
        return client.post(viewer, "/api/v1/videos/" + videoId + "/comments", Map.of("text", text))
                .required("Commenting");
    }
}
