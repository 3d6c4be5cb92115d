package dev.kinora.recommendation.audition;

import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.recommendation.engagement.Engagements;
import dev.kinora.recommendation.engagement.ViewerStates;
import dev.kinora.recommendation.index.LiveIndex;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.ArmAssignment;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A new video on its way from its publication to its first viewers. */
@KinoraIT
class AuditionsIT {

    private static final String FINANCE = "Finance & Business";
    /** As assigned by default; the arm seed has no auditions. */
    private static final ArmAssignment ARMS = new ArmAssignment("arms-2", 0.1, 0.1);

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant YESTERDAY = Instant.now().minus(Duration.ofHours(25));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestTopics topics;

    @Autowired
    Engagements engagements;

    @Autowired
    ViewerStates states;

    @Autowired
    LiveIndex index;

    @Autowired
    JdbcClient jdbc;

    private final UUID creator = UUID.randomUUID();
    private final UUID video = UUID.randomUUID();

    /** Others of the category are liked, so that they are ranked before a new one. */
    @BeforeEach
    void publishOthers() {
        var others = Stream.generate(UUID::randomUUID).limit(40).toList();
        for (var id : others) {
            var category = others.indexOf(id) % 2 == 0 ? FINANCE : GAMING;
            var sample = SampleCatalog.published(id, UUID.randomUUID(), category, "Clip");
            topics.publish(new VideoPublished(
                    id, sample.author(), sample.text(), sample.media(), YESTERDAY, "PUBLIC", 1, null));
            for (var like = 0; like < 4; like++) {
                engagements.apply(event(UUID.randomUUID(), EngagementKind.LIKE, new EngagementTarget(id, null, null)));
            }
        }
        await().until(() ->
                index.serving().videos().read(all -> others.stream().allMatch(id -> all.number(id) != null)));
    }

    /** A slot in which the video looks for its audience. */
    private record Found(UUID recommendationId, String reason) {}

    @Test
    void findsItsLikeliestViewersWithinAMinuteAndTellsItsCreator() {
        var fan = viewerWhoLikes(FINANCE);
        var other = viewerWhoLikes(GAMING);
        var others = new HashSet<Found>();

        publish(video, creator, Instant.now());
        // Each session is composed anew, so that many pages of the other viewer are tried, too.
        var found = await().atMost(MINUTE)
                .until(
                        () -> {
                            others.addAll(auditions(tokens.viewer(other)));
                            return auditions(tokens.viewer(fan));
                        },
                        slots -> !slots.isEmpty())
                .getFirst();

        assertThat(others).isEmpty();
        assertThat(found.reason()).isEqualTo("A new video that looks for its audience");
        await().untilAsserted(() -> assertThat(showings()).isEqualTo(viewers()).isPositive());
        did(fan, EngagementKind.LIKE, found.recommendationId());
        did(fan, EngagementKind.SHARE, found.recommendationId());
        await().untilAsserted(() -> assertThat(row().path("enjoyed").asInt()).isEqualTo(1));
        assertThat(showings()).as("whoever was shown it, however often").isEqualTo(viewers());
        var seen = get("/api/v1/auditions/" + video, tokens.viewer(creator), 200);
        assertThat(seen.path("state").asString()).isEqualTo("AUDITIONING");
        assertThat(seen.path("showings").asInt()).isEqualTo(viewers());
        assertThat(seen.path("goal").asInt()).isEqualTo(50);
        assertThat(seen.has("enjoyed")).isFalse();
        var none = get("/api/v1/auditions/" + video, tokens.viewer(fan), 404);
        assertThat(none.path("code").asString()).isEqualTo("NOT_FOUND");
    }

    @Test
    void looksForNoAudienceAmongTheStaffAndItsCreator() {
        publish(video, creator, Instant.now());
        var fan = viewerWhoLikes(FINANCE);
        preferring(creator, FINANCE);
        await().atMost(MINUTE).until(() -> !auditions(tokens.viewer(fan)).isEmpty());

        assertThat(auditions(tokens.moderator(fan))).isEmpty();
        assertThat(auditions(tokens.viewer(creator))).isEmpty();
    }

    @Test
    void hasNoAuditionForOldHiddenAndEditedVideos() {
        var old = UUID.randomUUID();
        var unlisted = UUID.randomUUID();
        publish(old, creator, Instant.now().minus(Duration.ofHours(25)));
        topics.publish(event(unlisted, creator, Instant.now(), "UNLISTED", 1));
        topics.publish(event(video, creator, Instant.now(), "PUBLIC", 1));
        topics.publish(event(video, creator, Instant.now(), "PUBLIC", 2));

        await().until(() -> count("audition where video_id", video) == 1);
        assertThat(count("audition where video_id", old)).isZero();
        assertThat(count("audition where video_id", unlisted)).isZero();
    }

    @Test
    void tellsOperatorsHowItGoes() {
        publish(video, creator, Instant.now());
        await().atMost(MINUTE).until(() -> "AUDITIONING".equals(state()));

        var figures = get("/api/v1/admin/auditions", tokens.admin(UUID.randomUUID()), 200);

        assertThat(figures.path("goal").asInt()).isEqualTo(50);
        assertThat(figures.path("auditioning").asInt()).isPositive();
        assertThat(figures.path("running").valueStream())
                .anySatisfy(one -> assertThat(one.path("videoId").asString()).isEqualTo(video.toString()));
        get("/api/v1/admin/auditions", tokens.viewer(creator), 403);
    }

    private void publish(UUID id, UUID owner, Instant at) {
        topics.publish(event(id, owner, at, "PUBLIC", 1));
        await().until(() -> count("catalogue_video where video_id", id) == 1);
    }

    private static VideoPublished event(UUID id, UUID owner, Instant at, String visibility, long version) {
        var sample = SampleCatalog.published(id, owner, FINANCE, "");
        return new VideoPublished(id, sample.author(), sample.text(), sample.media(), at, visibility, version, null);
    }

    private UUID viewerWhoLikes(String category) {
        var viewer = Stream.generate(UUID::randomUUID)
                .filter(one -> ARMS.of(one) != Arm.SEED)
                .findFirst()
                .orElseThrow();
        preferring(viewer, category);
        return viewer;
    }

    private void preferring(UUID viewer, String category) {
        topics.publish(new PreferenceUpdated(
                viewer, List.of(new CategoryWeight(category, 1)), true, PreferenceSource.LOCAL, 1, null));
        await().until(() -> !states.of(viewer).history().preferences().isEmpty());
    }

    private void did(UUID viewer, EngagementKind kind, UUID recommendation) {
        engagements.apply(event(viewer, kind, new EngagementTarget(video, null, recommendation)));
    }

    private static EngagementRecorded event(UUID viewer, EngagementKind kind, EngagementTarget target) {
        return new EngagementRecorded(UUID.randomUUID(), viewer, kind, target, 0, 0, Instant.now());
    }

    /** The slots of the next 40 that are the audition of the video. */
    private List<Found> auditions(String token) {
        var first = get("/api/v1/feed?limit=20", token, 200);
        var second =
                get("/api/v1/feed?limit=20&cursor=" + first.path("nextCursor").asString(), token, 200);
        return List.of(first, second).stream()
                .flatMap(page -> page.path("items").valueStream())
                .filter(item -> item.at("/video/id").asString().equals(video.toString()))
                .filter(item -> item.at("/reasons/0/code").asString().equals("AUDITION"))
                .map(item -> new Found(
                        UUID.fromString(item.path("recommendationId").asString()),
                        item.at("/reasons/0/text").asString()))
                .toList();
    }

    private JsonNode get(String path, String token, int status) {
        var body = http.get()
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JSON.readTree(String.valueOf(body));
    }

    private int showings() {
        return row().path("showings").asInt();
    }

    private int viewers() {
        return jdbc.sql("select count(distinct user_id) from impression where video_id = :video")
                .param("video", BinaryIds.bytes(video))
                .query(Integer.class)
                .single();
    }

    private String state() {
        return row().path("state").asString();
    }

    private JsonNode row() {
        return jdbc.sql("select state, showings, enjoyed from audition where video_id = :video")
                .param("video", BinaryIds.bytes(video))
                .query((row, number) -> (JsonNode) JSON.createObjectNode()
                        .put("state", row.getString("state"))
                        .put("showings", row.getInt("showings"))
                        .put("enjoyed", row.getInt("enjoyed")))
                .single();
    }

    private int count(String rows, UUID id) {
        return jdbc.sql("select count(*) from " + rows + " = :id")
                .param("id", BinaryIds.bytes(id))
                .query(Integer.class)
                .single();
    }
}
