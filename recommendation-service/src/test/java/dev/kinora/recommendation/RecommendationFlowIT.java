package dev.kinora.recommendation;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static dev.kinora.recommendation.SampleCatalog.PETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.events.recommendation.ModelActivated;
import dev.kinora.events.recommendation.ModelTrained;
import dev.kinora.events.video.CaptionText;
import dev.kinora.events.video.CaptionTrack;
import dev.kinora.events.video.VideoMedia;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoText;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KinoraIT
class RecommendationFlowIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private MeterRegistry meters;

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestTopics topics;

    private final UUID viewer = UUID.randomUUID();
    private final UUID creator = UUID.randomUUID();
    private List<UUID> videos = List.of();

    @BeforeEach
    void publishSixVideos() {
        var published = new ArrayList<UUID>();
        var categories = List.of(GAMING, FOOD, PETS);
        for (var i = 0; i < 6; i++) {
            var id = UUID.randomUUID();
            topics.publish(video(id, categories.get(i % 3), "Clip number " + i, 1));
            published.add(id);
        }
        videos = List.copyOf(published);
        // Latest reads the database; the ranked feed reads memory, which is refreshed a moment later.
        patiently().untilAsserted(() -> assertThat(idsIn("FOR_YOU", null)).containsAll(videos));
    }

    @Test
    void servesAPublishedVideoToAStrangerWithAReason() {
        var items = pages("FOR_YOU", null);

        assertThat(items).allSatisfy(item -> {
            assertThat(item.at("/reasons/0/text").asString()).isNotBlank();
            assertThat(item.get("recommendationId").asString()).isNotBlank();
            assertThat(item.at("/score").isNumber()).isTrue();
        });
        assertThat(items)
                .extracting(RecommendationFlowIT::id)
                .doesNotHaveDuplicates()
                .containsAll(videos);
        var ours = items.stream()
                .filter(item -> videos.getFirst().equals(id(item)))
                .findFirst()
                .orElseThrow();
        assertThat(ours.at("/video/title").asString()).isEqualTo("Clip number 0");
        assertThat(ours.at("/video/category").asString()).isEqualTo(GAMING);
        assertThat(ours.at("/video/owner/handle").asString()).isEqualTo("maker");
        assertThat(ours.at("/video/playback/hlsUrl").asString()).isEqualTo("/media/x/master.m3u8");
    }

    @Test
    void exposesTheUrlsButNotTheTextOfCaptions() {
        var id = UUID.randomUUID();
        var plain = video(id, GAMING, "Clip with captions", 1);
        var media = plain.media();
        topics.publish(new VideoPublished(
                id,
                plain.author(),
                new VideoText("Clip with captions", "", List.of(), GAMING, CaptionText.of("Hello! ".repeat(2_000))),
                new VideoMedia(
                        id,
                        media.durationMs(),
                        media.width(),
                        media.height(),
                        media.hlsPath(),
                        media.posterPath(),
                        null,
                        List.of(new CaptionTrack("de", "Deutsch", "/media/x/captions/de.vtt"))),
                plain.publishedAt(),
                "PUBLIC",
                1));

        patiently().untilAsserted(() -> {
            var video = itemOf(id, pages("LATEST", viewer)).path("video");
            assertThat(video.at("/playback/captions/0/lang").asString()).isEqualTo("de");
            assertThat(video.at("/playback/captions/0/label").asString()).isEqualTo("Deutsch");
            assertThat(video.at("/playback/captions/0/url").asString()).isEqualTo("/media/x/captions/de.vtt");
            assertThat(video.has("captions")).isFalse();
        });
    }

    @Test
    void excludesWatchedVideosFromTheNextFeedAndCountsADuplicateOnce() {
        var watched = videos.getFirst();
        var like = engagement(viewer, EngagementKind.LIKE, watched, null);
        topics.publish(engagement(viewer, EngagementKind.PLAY, watched, null));
        topics.publish(like);
        topics.publish(like);
        topics.publish(engagement(viewer, EngagementKind.LIKE, watched, null));
        topics.publish(engagement(viewer, EngagementKind.COMMENT, watched, null));

        patiently().untilAsserted(() -> {
            var counts = itemOf(watched, pages("LATEST", viewer)).at("/video/counts");
            assertThat(counts.get("comments").asInt()).isEqualTo(1);
            assertThat(counts.get("likes").asInt()).isEqualTo(1);
            assertThat(counts.get("views").asInt()).isEqualTo(1);
        });
        var next =
                pages("FOR_YOU", viewer).stream().map(RecommendationFlowIT::id).toList();
        assertThat(next).doesNotContain(watched).containsAll(videos.subList(1, 6));
    }

    @Test
    void explainsASlotToTheViewerWhoGotItOnly() {
        topics.publish(new PreferenceUpdated(
                viewer, List.of(new CategoryWeight(FOOD, 1)), true, PreferenceSource.DECLARED, 1, null));
        patiently()
                .untilAsserted(() -> assertThat(pages("FOR_YOU", viewer))
                        .anySatisfy(item ->
                                assertThat(item.get("source").asString()).isIn("SEED", "TFIDF", "HYBRID")));

        var item = pages("FOR_YOU", viewer).getFirst();
        var id = item.get("recommendationId").asString();
        var explanation = get("/api/v1/recommendations/" + id + "/explanation", viewer);

        assertThat(explanation.at("/videoId").asString()).isEqualTo(id(item).toString());
        assertThat(explanation.at("/ranking/arm").asString()).isIn("SEED", "TFIDF", "HYBRID");
        assertThat(explanation.at("/propensity").asDouble()).isPositive();
        assertThat(explanation.at("/exploreChance").asDouble()).isBetween(0.0, 1.0);
        assertThat(explanation.at("/reasons")).isEqualTo(item.get("reasons"));
        status(HttpMethod.GET, "/api/v1/recommendations/" + id + "/explanation", UUID.randomUUID(), null, 404);
    }

    @Test
    void removesAnUnpublishedVideoImmediatelyAndIgnoresOlderVersions() {
        var gone = videos.getLast();
        var cursor = page("FOR_YOU", viewer, 3, null);
        topics.publish(new VideoUnpublished(gone, "TAKEN_DOWN", 3));
        patiently().untilAsserted(() -> assertThat(idsIn("LATEST", viewer)).doesNotContain(gone));
        topics.publish(video(gone, PETS, "Back again", 2));
        var marker = UUID.randomUUID();
        topics.publish(video(marker, PETS, "Marker", 1));
        patiently().untilAsserted(() -> assertThat(idsIn("LATEST", viewer)).contains(marker));

        assertThat(idsIn("FOR_YOU", null)).doesNotContain(gone);
        assertThat(cursor.get("items")).isNotEmpty();
    }

    @Test
    void pagesWithoutRepeatsAndGivesTheSamePageForTheSameCursor() {
        var first = page("FOR_YOU", viewer, 3, null);
        var next = first.get("nextCursor").asString();
        var second = page("FOR_YOU", viewer, 3, next);
        var again = page("FOR_YOU", viewer, 3, next);

        assertThat(ids(second)).isEqualTo(ids(again)).doesNotContainAnyElementsOf(ids(first));
        assertThat(pages("FOR_YOU", viewer))
                .extracting(RecommendationFlowIT::id)
                .doesNotHaveDuplicates();
        status(HttpMethod.GET, "/api/v1/feed?cursor=bm9uc2Vuc2U", viewer, null, 400);
        status(HttpMethod.GET, "/api/v1/feed?mode=sideways", viewer, null, 400);
    }

    @Test
    void appliesFeedbackImmediatelyAndUndoesIt() {
        var refused = videos.get(1);
        var feedback = Map.of("videoId", refused, "kind", "NOT_INTERESTED");
        status(HttpMethod.POST, "/api/v1/feed/feedback", viewer, feedback, 202);

        assertThat(idsIn("FOR_YOU", viewer)).doesNotContain(refused).contains(videos.get(2));
        var event = topics.await(EngagementRecorded.class, sent -> sent.userId().equals(viewer));
        assertThat(event.kind()).isEqualTo(EngagementKind.NOT_INTERESTED);
        status(HttpMethod.DELETE, "/api/v1/feed/feedback", viewer, feedback, 204);
        assertThat(idsIn("FOR_YOU", viewer)).contains(refused);

        var hide = Map.of("videoId", refused, "kind", "HIDE_CREATOR");
        status(HttpMethod.POST, "/api/v1/feed/feedback", viewer, hide, 202);
        assertThat(idsIn("FOR_YOU", viewer)).doesNotContainAnyElementsOf(videos);
        assertThat(idsIn("LATEST", viewer)).doesNotContainAnyElementsOf(videos);

        status(HttpMethod.POST, "/api/v1/feed/feedback", viewer, Map.of("videoId", refused, "kind", "meh"), 400);
        status(
                HttpMethod.POST,
                "/api/v1/feed/feedback",
                viewer,
                Map.of("videoId", UUID.randomUUID(), "kind", "MORE_LIKE_THIS"),
                404);
        status(HttpMethod.POST, "/api/v1/feed/feedback", null, feedback, 401);
    }

    @Test
    void showsVideosOfFollowedCreators() {
        assertThat(idsIn("FOLLOWING", viewer)).isEmpty();
        topics.publish(engagement(viewer, EngagementKind.FOLLOW, null, creator));

        patiently()
                .untilAsserted(
                        () -> assertThat(idsIn("FOLLOWING", viewer)).containsExactlyInAnyOrderElementsOf(videos));
        topics.publish(engagement(viewer, EngagementKind.UNFOLLOW, null, creator));
        patiently().untilAsserted(() -> assertThat(idsIn("FOLLOWING", viewer)).isEmpty());
        status(HttpMethod.GET, "/api/v1/feed?mode=FOLLOWING", null, null, 401);
    }

    @Test
    void showsTheNewNameOfACreator() {
        topics.publish(new AccountChanged(creator, "renamed", "New Name", "", List.of("creator"), 9));

        patiently()
                .untilAsserted(() -> assertThat(itemOf(videos.getFirst(), pages("LATEST", viewer))
                                .at("/video/owner/handle")
                                .asString())
                        .isEqualTo("renamed"));
    }

    @Test
    void trainsOnDemandKeepsTheVersionAndActivatesIt() {
        var admin = tokens.admin(UUID.randomUUID());
        var before = bodyOf("/api/v1/admin/models?limit=100", admin);
        http.post()
                .uri("/api/v1/admin/models")
                .header("Authorization", "Bearer " + admin)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("arm", "HYBRID"))
                .exchange()
                .expectStatus()
                .isAccepted();

        var trained = topics.await(
                ModelTrained.class, event -> !before.contains(event.modelId().toString()));
        assertThat(trained.arm()).isEqualTo("hybrid");
        assertThat(trained.metrics()).containsKey("viewers");
        topics.await(ModelActivated.class, event -> event.modelId().equals(trained.modelId()));
        var version = JSON.readTree(bodyOf("/api/v1/admin/models/" + trained.modelId(), admin));
        assertThat(version.get("state").asString()).isIn("LIVE", "RETIRED");
        assertThat(version.get("reason").asString()).startsWith("Activated");
        assertThat(version.at("/corpus/documents").asInt()).isGreaterThanOrEqualTo(6);
        assertThat(version.at("/origin/weights").size()).isPositive();
        var learned = get("/api/v1/recommendation-parameters", null).get("learned");
        assertThat(learned.get("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(learned.get("weights").size()).isPositive();
        assertThat(learned.get("metrics").has("viewers")).isTrue();

        http.post()
                .uri("/api/v1/admin/models/" + trained.modelId() + "/activate")
                .header("Authorization", "Bearer " + admin)
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(bodyOf("/api/v1/admin/models", admin))
                .contains(trained.modelId().toString())
                .contains("LIVE");
        assertThat(bodyOf("/api/v1/admin/recommendation/jobs", admin)).contains("train-hybrid", "0 0 3 * * ?");
        var training =
                JSON.readTree(bodyOf("/api/v1/admin/models/trainings", admin)).at("/items/0");
        assertThat(training.at("/end/modelId").asString())
                .isEqualTo(trained.modelId().toString());
        http.post()
                .uri("/api/v1/admin/models/trainings/" + training.get("id").asString() + "/cancel")
                .header("Authorization", "Bearer " + admin)
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        status(HttpMethod.POST, "/api/v1/admin/models", viewer, Map.of("arm", "HYBRID"), 403);
        http.post()
                .uri("/api/v1/admin/models")
                .header("Authorization", "Bearer " + admin)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("arm", "TFIDF"))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void usesAndGuardsTheRankingParameters() {
        var admin = tokens.admin(UUID.randomUUID());
        var shown = http.get()
                .uri("/api/v1/admin/ranking")
                .header("Authorization", "Bearer " + admin)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        var etag = String.valueOf(shown.getResponseHeaders().getETag());
        var body = String.valueOf(shown.getResponseBody());
        var changed = body.replace("\"interestDays\":30.0", "\"interestDays\":31.0");

        put(admin, null, changed, 428);
        put(admin, etag, body.replace("\"floor\":0.1", "\"floor\":0.9"), 400);
        put(admin, etag, body.replace("\"floor\":0.1", "\"floor\":-3"), 400);
        put(admin, etag, changed, 200);
        put(admin, etag, changed, 412);

        var told = get("/api/v1/recommendation-parameters", null);
        assertThat(told.get("parameters")).anySatisfy(parameter -> {
            assertThat(parameter.get("name").asString()).isEqualTo("interestDays");
            assertThat(parameter.get("value").asDouble()).isEqualTo(31);
        });
        status(HttpMethod.GET, "/api/v1/admin/ranking", viewer, null, 403);

        var versions =
                JSON.readTree(bodyOf("/api/v1/admin/ranking/versions", admin)).get("items");
        assertThat(versions.get(0).at("/parameters/decay/interestDays").asDouble())
                .isEqualTo(31);
        assertThat(versions.get(versions.size() - 1).get("version").asInt()).isZero();
        assertThat(versions.get(versions.size() - 1)
                        .at("/parameters/decay/interestDays")
                        .asDouble())
                .isEqualTo(30);
        status(HttpMethod.GET, "/api/v1/admin/ranking/versions", viewer, null, 403);
    }

    @Test
    void showsHowMuchItExplores() {
        page("FOR_YOU", null, 10, null);
        var admin = tokens.admin(UUID.randomUUID());
        patiently().untilAsserted(() -> {
            var shown = JSON.readTree(bodyOf("/api/v1/admin/exploration?days=2", admin));
            assertThat(shown.get("step").asString()).isEqualTo("HOUR");
            assertThat(shown.get("epsilon")).anySatisfy(step -> {
                assertThat(step.get("arm").asString()).isEqualTo("none");
                assertThat(step.get("slots").asLong()).isPositive();
                assertThat(step.get("chance").asDouble()).isBetween(0.0, 1.0);
            });
            assertThat(shown.get("propensities"))
                    .anySatisfy(one -> assertThat(one.get("slots").asLong()).isPositive());
        });
        assertThat(meters.get("kinora.feed.composition")
                        .tag("arm", "none")
                        .timer()
                        .count())
                .isPositive();
        assertThat(meters.get("kinora.index.videos").gauge().value()).isGreaterThanOrEqualTo(6);
        assertThat(meters.get("kinora.index.replaced").counter().count()).isPositive();
        status(HttpMethod.GET, "/api/v1/admin/exploration", viewer, null, 403);
        status(HttpMethod.GET, "/api/v1/admin/exploration", null, null, 401);
    }

    private VideoPublished video(UUID id, String category, String title, long version) {
        var sample = SampleCatalog.published(id, creator, category, title);
        return new VideoPublished(id, sample.author(), sample.text(), sample.media(), Instant.now(), "PUBLIC", version);
    }

    private static EngagementRecorded engagement(
            UUID user, EngagementKind kind, @Nullable UUID videoId, @Nullable UUID creatorId) {
        var target = new EngagementTarget(videoId, creatorId, null);
        return new EngagementRecorded(UUID.randomUUID(), user, kind, target, 4000, 8000, Instant.now());
    }

    private List<UUID> idsIn(String mode, @Nullable UUID account) {
        return pages(mode, account).stream().map(RecommendationFlowIT::id).toList();
    }

    private List<JsonNode> pages(String mode, @Nullable UUID account) {
        var items = new ArrayList<JsonNode>();
        var cursors = new HashSet<String>();
        @Nullable String cursor = null;
        do {
            var page = page(mode, account, 20, cursor);
            page.get("items").forEach(items::add);
            cursor = page.path("nextCursor").isString() ? page.get("nextCursor").asString() : null;
        } while (cursor != null && cursors.add(cursor));
        return items;
    }

    private JsonNode page(String mode, @Nullable UUID account, int limit, @Nullable String cursor) {
        var path = "/api/v1/feed?mode=" + mode + "&limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor);
        return get(path, account);
    }

    private JsonNode get(String path, @Nullable UUID account) {
        return JSON.readTree(status(HttpMethod.GET, path, account, null, 200));
    }

    private String status(HttpMethod method, String path, @Nullable UUID account, @Nullable Object body, int expected) {
        var request = http.method(method).uri(path);
        if (account != null) {
            request.header("Authorization", "Bearer " + tokens.viewer(account));
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return String.valueOf(request.exchange()
                .expectStatus()
                .isEqualTo(expected)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private void put(String token, @Nullable String etag, String body, int expected) {
        var request = http.put().uri("/api/v1/admin/ranking").header("Authorization", "Bearer " + token);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        request.contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(expected);
    }

    private String bodyOf(String path, String token) {
        return String.valueOf(http.get()
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static JsonNode itemOf(UUID videoId, List<JsonNode> items) {
        return items.stream()
                .filter(item -> videoId.equals(id(item)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Video " + videoId + " is not in the feed"));
    }

    private static List<UUID> ids(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(RecommendationFlowIT::id)
                .toList();
    }

    private static UUID id(JsonNode item) {
        return UUID.fromString(item.at("/video/id").asString());
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(200));
    }
}
