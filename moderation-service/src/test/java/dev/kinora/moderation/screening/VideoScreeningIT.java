package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.EventJson;
import dev.kinora.events.video.CaptionText;
import dev.kinora.events.video.VideoText;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.hash.PerceptualHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

class VideoScreeningIT extends ModerationFlow {

    private static final String HASHES = "/api/v1/moderation/hashes";

    private final UUID videoId = UUID.randomUUID();

    @Autowired
    private JdbcClient jdbc;

    @Test
    void recognisesAKnownPicture() {
        String hash = "%016x".formatted(PerceptualHash.of(GATEWAY.picture()));
        var listed = post(HASHES, moderator(), Map.of("algorithm", "PHASH", "hash", hash, "category", "SPAM"));
        assertThat(listed.status()).isEqualTo(201);
        assertThat(post(HASHES, moderator(), Map.of("algorithm", "PHASH", "hash", hash, "category", "SPAM"))
                        .text("code"))
                .isEqualTo("HASH_LISTED");

        topics.publish(video(videoId, "Sunset over the lake", "", 1));
        var signals = awaitCase(videoId).body().path("signals");
        assertThat(signals.get(0).path("stage").asString()).isEqualTo("HASH");
        assertThat(signals.get(0).path("category").asString()).isEqualTo("SPAM");
        assertThat(signals.get(0).path("score").asDouble()).isGreaterThan(0.9);

        assertThat(get(HASHES, moderator()).body().path("items").size()).isPositive();
        String path = HASHES + "/" + listed.text("id");
        assertThat(call(HttpMethod.DELETE, path, moderator(), Map.of(), null).status())
                .isEqualTo(204);
        assertThat(call(HttpMethod.DELETE, path, moderator(), Map.of(), null).status())
                .isEqualTo(404);
    }

    @Test
    void refusesAHashOfAnotherForm() {
        assertThat(post(HASHES, moderator(), Map.of("algorithm", "SHA256", "hash", "xyz", "category", "SPAM"))
                        .text("code"))
                .isEqualTo("HASH_MALFORMED");
    }

    @Test
    void readsTheWordsOfAVideo() {
        topics.publish(video(videoId, "I will kill you", "I hate these people, they are vermin and must die", 1));

        var seen = awaitCase(videoId);
        assertThat(seen.body()
                        .path("signals")
                        .valueStream()
                        .map(signal -> signal.path("stage").asString()))
                .contains("TEXT");
    }

    @Test
    void readsTheCaptionsOfAVideoAndShowsThemInTheCase() {
        String hateful = "I hate these people, they are vermin and must die. I will kill you.";
        var captions = CaptionText.of("Sunshine and birds. ".repeat(40) + hateful);
        topics.publish(video(videoId, new VideoText("Sunset over the lake", "", List.of(), null, captions), 1));

        var seen = awaitCase(videoId);

        assertThat(seen.body().path("content").path("captions").asString()).endsWith(hateful);
        assertThat(seen.body()
                        .path("signals")
                        .valueStream()
                        .map(signal -> signal.path("evidence").asString()))
                .anySatisfy(evidence -> assertThat(evidence).endsWith("in the captions"));
    }

    @Test
    void goesOnWhereADeadWorkerStopped() {
        var event = video(videoId, "Sunset over the lake", "", 1);
        String progress = """
                [{"stage":"HASH","failure":null,"urgent":false,"concern":null,"suggestion":{"category":null,"hashtags":[]},
                  "signals":[{"stage":"HASH","category":"SPAM","score":0.97,"startMs":null,"endMs":null,
                              "evidence":"found before the crash","modelVersion":"earlier"}]}]""";
        jdbc.sql("""
                        INSERT INTO screening_job (id, kind, content_id, content_version, payload, progress, state,
                            attempts, due_at, created_at)
                        VALUES (:id, 'VIDEO', :content, 1, :payload, :progress, 'WAITING', 1, '2026-01-01', '2026-01-01')""")
                .param("id", bytes(UUID.randomUUID()))
                .param("content", bytes(videoId))
                .param("payload", new String(EventJson.write(event), StandardCharsets.UTF_8))
                .param("progress", progress)
                .update();

        var signals = awaitCase(videoId).body().path("signals");
        assertThat(signals.valueStream()
                        .filter(signal -> signal.path("stage").asString().equals("HASH"))
                        .map(signal -> signal.path("evidence").asString()))
                .containsExactly("found before the crash");
    }

    @Test
    void holdsAVideoThatTakesLongerThanALease() {
        var event = video(videoId, "Sunset over the lake", "", 1);
        GATEWAY.slow(event.media().playbackId(), Duration.ofSeconds(8));
        topics.publish(event);
        awaitCase(videoId);

        assertThat(jdbc.sql("select attempts from screening_job where content_id = :content")
                        .param("content", bytes(videoId))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void asksForOneTokenOnly() {
        topics.publish(video(videoId, "Sunset over the lake", "", 1));
        awaitCase(videoId);

        assertThat(GATEWAY.tokens()).isLessThanOrEqualTo(2);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
