package dev.kinora.video.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.MovableClock;
import dev.kinora.video.Publishing;
import dev.kinora.video.VideoApi;
import dev.kinora.video.VideoApi.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Videos that become public by themselves. */
@KinoraIT
@Import(MovableClock.Wiring.class)
class ScheduleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private MovableClock clock;

    @Autowired
    private VideoSchedule schedule;

    private VideoApi creator;
    private VideoApi stranger;
    private Publishing publishing;

    @BeforeEach
    void signIn() {
        creator = new VideoApi(port, tokens.creator(UUID.randomUUID()));
        stranger = creator.as(tokens.viewer(UUID.randomUUID()));
        publishing = new Publishing(creator, topics);
    }

    @Test
    void becomesPublicAtItsTimeAndOnlyOnce() {
        Instant time = in(Duration.ofDays(2));
        String word = "w" + UUID.randomUUID().toString().substring(24);
        UUID id = publishing.approved(Map.of("title", word, "visibility", "SCHEDULED", "publishAt", time));

        schedule.publishDue();
        JsonNode own = read(creator, id);
        assertThat(own.path("visibility").asString()).isEqualTo("SCHEDULED");
        assertThat(Instant.parse(own.path("publishAt").asString())).isEqualTo(time);
        assertThat(own.path("publishedAt").isNull()).isTrue();
        assertThat(own.path("playback").path("hlsUrl").asString()).contains("/s/");
        assertThat(stranger.get("/api/v1/videos/" + id).status()).isEqualTo(404);
        assertThat(found(word)).isEmpty();
        assertThat(published(id)).isEmpty();
        assertThat(told(creator, id)).containsExactly("VIDEO_APPROVED");

        clock.advance(Duration.ofDays(2));
        Stream.generate(() -> CompletableFuture.runAsync(schedule::publishDue))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        JsonNode seen = read(stranger, id);
        assertThat(seen.path("visibility").asString()).isEqualTo("PUBLIC");
        assertThat(seen.path("publishAt").isNull()).isTrue();
        assertThat(Instant.parse(seen.path("publishedAt").asString())).isAfterOrEqualTo(time);
        assertThat(found(word)).containsExactly(id.toString());
        topics.await(VideoPublished.class, e -> e.videoId().equals(id));
        assertThat(published(id)).hasSize(1);
        assertThat(told(creator, id)).containsExactly("VIDEO_PUBLISHED", "VIDEO_APPROVED");
    }

    @Test
    void approvalAfterItsTimePublishesAtOnce() {
        UUID id = publishing.screened(Map.of("visibility", "SCHEDULED", "publishAt", in(Duration.ofHours(1))));
        clock.advance(Duration.ofHours(2));
        schedule.publishDue();
        assertThat(stranger.get("/api/v1/videos/" + id).status()).isEqualTo(404);

        publishing.decide(id, Outcome.APPROVED, 1);
        await().atMost(PATIENCE)
                .until(() -> stranger.get("/api/v1/videos/" + id).status() == 200);
        assertThat(told(creator, id)).containsExactly("VIDEO_PUBLISHED");
    }

    @Test
    void scheduleCanBeChangedAndCancelled() {
        UUID id = publishing.approved(Map.of("visibility", "SCHEDULED", "publishAt", in(Duration.ofHours(1))));
        Instant later = in(Duration.ofHours(3));
        assertThat(edit(id, Map.of("publishAt", later)).status()).isEqualTo(200);
        clock.advance(Duration.ofHours(2));
        schedule.publishDue();
        assertThat(stranger.get("/api/v1/videos/" + id).status()).isEqualTo(404);

        assertThat(edit(id, Map.of("visibility", "PRIVATE"))
                        .json()
                        .path("publishAt")
                        .isNull())
                .isTrue();
        clock.advance(Duration.ofHours(2));
        schedule.publishDue();
        assertThat(stranger.get("/api/v1/videos/" + id).status()).isEqualTo(404);

        edit(id, Map.of("visibility", "UNLISTED"));
        assertThat(stranger.get("/api/v1/videos/" + id).status()).isEqualTo(200);
        edit(id, Map.of("visibility", "SCHEDULED", "publishAt", in(Duration.ofHours(1))));
        assertThat(stranger.get("/api/v1/videos/" + id).status()).isEqualTo(404);
        edit(id, Map.of("visibility", "PUBLIC"));
        assertThat(read(stranger, id).path("publishedAt").isNull()).isFalse();
    }

    @Test
    void refusesTimesThatCannotBe() {
        UUID id = publishing.screened(Map.of());
        assertThat(edit(id, Map.of("visibility", "SCHEDULED")).code()).isEqualTo("PUBLISH_AT_REQUIRED");
        Answer past = edit(id, Map.of("visibility", "SCHEDULED", "publishAt", in(Duration.ofMinutes(-1))));
        assertThat(past.code()).isEqualTo("PUBLISH_AT_OUT_OF_RANGE");
        assertThat(past.json().path("errors").path(0).path("field").asString()).isEqualTo("publishAt");
        assertThat(edit(id, Map.of("visibility", "SCHEDULED", "publishAt", in(Duration.ofDays(367))))
                        .code())
                .isEqualTo("PUBLISH_AT_OUT_OF_RANGE");
        assertThat(edit(id, Map.of("publishAt", in(Duration.ofDays(1)))).code()).isEqualTo("PUBLISH_AT_NOT_ALLOWED");
        assertThat(edit(id, Map.of("visibility", "SCHEDULED", "publishAt", "tomorrow"))
                        .code())
                .isEqualTo("MALFORMED_REQUEST");
    }

    private Instant in(Duration duration) {
        return clock.instant().plus(duration).truncatedTo(ChronoUnit.MILLIS);
    }

    private Answer edit(UUID id, Map<String, Object> change) {
        return creator.patch("/api/v1/videos/" + id, change, "If-Match", "*");
    }

    private static JsonNode read(VideoApi api, UUID id) {
        return api.get("/api/v1/videos/" + id).json();
    }

    private List<String> found(String word) {
        return stranger.get("/api/v1/search?q=" + word)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private List<VideoPublished> published(UUID id) {
        return topics.all(VideoPublished.class, e -> e.videoId().equals(id));
    }

    private static List<String> told(VideoApi api, UUID video) {
        return api.get("/api/v1/notifications")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("videoId").asString("").equals(video.toString()))
                .map(item -> item.path("type").asString())
                .toList();
    }
}
