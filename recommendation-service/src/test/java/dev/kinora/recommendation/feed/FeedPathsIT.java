package dev.kinora.recommendation.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.moderation.CopyFound;
import dev.kinora.events.moderation.Restriction;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.events.video.AccountBlockChanged;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.recommendation.index.LiveIndex;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why a video is not shown, over HTTP: the reasons that are read from the database and the rights. */
@KinoraIT
@ExtendWith(OutputCaptureExtension.class)
class FeedPathsIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private RestTestClient http;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private LiveIndex index;

    private final UUID operator = UUID.randomUUID();
    private final UUID viewer = UUID.randomUUID();
    private final UUID creator = UUID.randomUUID();
    private final UUID video = UUID.randomUUID();

    @BeforeEach
    void publishAVideo() {
        publish(1, "PUBLIC", null);
        await().atMost(PATIENCE).until(() -> index.serving().videos().read(videos -> videos.number(video) != null));
    }

    @Test
    void namesThatTheViewerIsNoAdult() {
        publish(2, "PUBLIC", Restrictions.of(Restriction.AGE_GATE));
        stopsAt("ALLOWED", "FOR_ADULTS");
        stopsAtForStrangers("ALLOWED", "FOR_ADULTS");
    }

    @Test
    void namesABlockWithoutSayingWhose() {
        topics.publish(new AccountBlockChanged(creator, viewer, true, 1));
        stopsAt("ALLOWED", "BLOCKED");
    }

    @Test
    void namesWhatTheViewerTurnedAway() {
        engage(EngagementKind.NOT_INTERESTED, new EngagementTarget(video, null, null));
        stopsAt("ALLOWED", "NOT_INTERESTED");
        engage(EngagementKind.HIDE_CREATOR, new EngagementTarget(null, creator, null));
        stopsAt("ALLOWED", "CREATOR_HIDDEN");
    }

    @Test
    void namesWhatTheViewerWatched() {
        engage(EngagementKind.LIKE, new EngagementTarget(video, creator, null));
        // It may come once more, as all is watched where there are few videos.
        await().atMost(PATIENCE).until(() -> codes(path(viewer), "ALLOWED").equals(List.of("WATCHED")));
    }

    @Test
    void namesThatAVideoIsTheViewersOwn() {
        var path = path(creator);
        assertThat(path.path("stoppedAt").asString()).isEqualTo("ALLOWED");
        assertThat(codes(path, "ALLOWED")).containsExactly("OWN");
        assertThat(codes(path, "RETRIEVED")).as("what follows is said as well").isNotEmpty();
    }

    @Test
    void namesTheOriginalUntilThatIsTakenDown() {
        var original = UUID.randomUUID();
        var sample = SampleCatalog.published(original, UUID.randomUUID(), SampleCatalog.PETS, "Clip");
        topics.publish(new CopyFound(original, original));
        topics.publish(new CopyFound(video, original));
        topics.publish(new VideoPublished(
                original, sample.author(), sample.text(), sample.media(), Instant.EPOCH, sample.visibility(), 1, null));

        stopsAt("ALLOWED", "COPY");
        stopsAtForStrangers("ALLOWED", "COPY");
        assertThat(path(viewer).toString()).contains("It has the pictures of the video " + original);
        assertThat(reach(creator).at("/standing/copyOf").asString()).isEqualTo(original.toString());

        topics.publish(new VideoUnpublished(original, "TAKEN_DOWN", 2));
        await().atMost(PATIENCE).until(() -> codes(path(viewer), "ALLOWED").equals(List.of("FREE")));
        assertThat(reach(creator).at("/standing/copyOf").isNull()).isTrue();
    }

    @Test
    void namesWhatIsNotListed() {
        topics.publish(new VideoUnpublished(video, "HIDDEN", 2));
        stopsAt("LISTED", "UNLISTED");
        await().atMost(PATIENCE).until(() -> codes(path(viewer), "INDEXED").equals(List.of("NOT_IN_INDEX")));
        assertThat(reach(creator).path("listed").asBoolean()).isFalse();
        assertThat(reach(creator).path("standing").isNull()).isTrue();
    }

    @Test
    void namesAReachThatModerationLimits() {
        publish(2, "UNLISTED", Restrictions.of(Restriction.LIMITED_REACH));
        stopsAt("LISTED", "LIMITED_REACH");
        assertThat(reach(creator).path("limited").asBoolean()).isTrue();
    }

    @Test
    void tellsACreatorHowAVideoStandsAndHowOftenItWasShown() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            get("/api/v1/feed?mode=LATEST&limit=20", tokens.viewer(viewer));
            assertThat(reach(creator).at("/shown/0/source").asString()).isEqualTo("LATEST");
        });
        var reach = reach(creator);
        assertThat(reach.path("listed").asBoolean()).isTrue();
        assertThat(reach.at("/standing/words").asInt()).isPositive();
        assertThat(reach.at("/standing/place").asInt())
                .isPositive()
                .isLessThanOrEqualTo(reach.at("/standing/listed").asInt());
        assertThat(reach.toString()).doesNotContain(viewer.toString());
        var path = path(viewer);
        assertThat(codes(path, "SHOWN")).contains("LAST_SHOWN");
    }

    @Test
    void tellsOthersNoMoreThanOfAnUnknownVideo() {
        var stranger = tokens.creator(UUID.randomUUID());
        var unknown = get("/api/v1/feed/videos/" + UUID.randomUUID() + "/reach", stranger);
        var others = get("/api/v1/feed/videos/" + video + "/reach", stranger);

        assertThat(others.path("status").asInt()).isEqualTo(404);
        for (var field : List.of("type", "title", "status", "detail", "code")) {
            assertThat(others.path(field)).isEqualTo(unknown.path(field));
        }
        for (var rest : List.of("", "/feed-path")) {
            var uri = "/api/v1/admin/recommendation/videos/" + video + rest;
            assertThat(status(uri, tokens.creator(creator))).isEqualTo(403);
            assertThat(status(uri, tokens.moderator(operator))).isEqualTo(403);
        }
    }

    @Test
    void notesWhoLooksAtTheFeedOfWhom(CapturedOutput output) {
        path(null);
        assertThat(output).doesNotContain("was looked at for video " + video);
        path(viewer);
        assertThat(output).contains("The feed of " + viewer + " was looked at for video " + video + " by " + operator);
    }

    @Test
    void showsOperatorsItsRow() {
        var row = get("/api/v1/admin/recommendation/videos/" + video, operatorToken());

        assertThat(row.at("/about/ownerHandle").asString()).isEqualTo("maker");
        assertThat(row.at("/indexed/words/0/weight").asDouble()).isBetween(0.0, 1.0);
        assertThat(row.path("indexed")
                        .path("words")
                        .valueStream()
                        .map(word -> word.path("word").asString()))
                .contains("zeppelin");
        assertThat(get("/api/v1/admin/recommendation/videos/" + UUID.randomUUID(), operatorToken())
                        .path("code")
                        .asString())
                .isEqualTo("NOT_FOUND");
    }

    private void stopsAt(String step, String code) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var path = path(viewer);
            assertThat(path.path("stoppedAt").asString()).isEqualTo(step);
            assertThat(codes(path, step)).contains(code);
        });
    }

    private void stopsAtForStrangers(String step, String code) {
        var path = path(null);
        assertThat(path.path("stoppedAt").asString()).isEqualTo(step);
        assertThat(codes(path, step)).containsExactly(code);
    }

    private static List<String> codes(JsonNode path, String step) {
        return path.path("stages")
                .valueStream()
                .filter(stage -> stage.path("step").asString().equals(step))
                .flatMap(stage -> stage.path("findings").valueStream())
                .map(finding -> finding.path("code").asString())
                .toList();
    }

    private JsonNode path(@Nullable UUID who) {
        return get(
                "/api/v1/admin/recommendation/videos/" + video + "/feed-path" + (who == null ? "" : "?viewerId=" + who),
                operatorToken());
    }

    private JsonNode reach(UUID who) {
        return get("/api/v1/feed/videos/" + video + "/reach", tokens.creator(who));
    }

    private String operatorToken() {
        return tokens.of(operator, "operator", Role.OPERATOR);
    }

    private JsonNode get(String uri, String token) {
        return JSON.readTree(String.valueOf(http.get()
                .uri(uri)
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()));
    }

    private int status(String uri, String token) {
        return http.get()
                .uri(uri)
                .header("Authorization", "Bearer " + token)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private void engage(EngagementKind kind, EngagementTarget target) {
        topics.publish(new EngagementRecorded(UUID.randomUUID(), viewer, kind, target, 0, 0, Instant.now()));
    }

    private void publish(long version, String visibility, @Nullable Restrictions restrictions) {
        var sample = SampleCatalog.published(video, creator, SampleCatalog.PETS, "Zeppelin");
        topics.publish(new VideoPublished(
                video,
                sample.author(),
                sample.text(),
                sample.media(),
                Instant.now(),
                visibility,
                version,
                restrictions));
    }
}
