package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.EventJson;
import dev.kinora.events.video.CaptionText;
import dev.kinora.events.video.VideoText;
import dev.kinora.moderation.FakeGateway;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.starter.id.BinaryIds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class VideoScreeningIT extends ModerationFlow {

    private final UUID videoId = UUID.randomUUID();

    @Autowired
    private JdbcClient jdbc;

    @Test
    void givesAJobThatCannotBeReadToAPerson() {
        insertJob("{\"author\":{\"accountId\":\"" + owner + "\"},\"text\":{\"title\":\"A title\"}}", null, 1);

        var seen = awaitCase(videoId);

        assertThat(seen.text("openReason")).isEqualTo("JOB_UNREADABLE");
        assertThat(seen.body().path("content").path("title").asString()).isEqualTo("A title");
        assertThat(seen.body().path("content").path("author").path("id").asString())
                .isEqualTo(owner.toString());
    }

    @Test
    void givesAJobThatBreaksItsWorkersToAPersonWithoutReadingIt() {
        insertJob("[1, 2, 3]", "\"nonsense\"", 12);

        assertThat(awaitCase(videoId).text("openReason")).isEqualTo("SCREENING_BROKE");
    }

    @Test
    void runsTheStagesAgainWhenTheirProgressCannotBeRead() {
        insertJob(
                new String(EventJson.write(video(videoId, "Sunset over the lake", "", 1)), StandardCharsets.UTF_8),
                "{\"not\":\"a list\"}",
                1);

        assertThat(awaitCase(videoId).text("openReason")).isEqualTo("NO_VISION_MODEL");
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
    void sendsAThreatThatIsPaintedIntoThePictureToAPerson() throws IOException {
        byte[] threat = new ClassPathResource("dev/kinora/moderation/screening/threat.jpg").getContentAsByteArray();
        byte[] other = FakeGateway.jpeg(FakeGateway.picture());
        var event = video(videoId, "Sunset over the lake", "", 1);
        GATEWAY.show(event.media().playbackId(), List.of(other, threat, threat, other));
        topics.publish(event);

        var seen = awaitCase(videoId);

        assertThat(seen.body().path("concerns").valueStream().map(JsonNode::asString))
                .contains("SCORE_VIOLENCE");
        assertThat(seen.body()
                        .path("signals")
                        .valueStream()
                        .filter(signal -> signal.path("stage").asString().equals("PICTURE_TEXT"))
                        .map(signal -> signal.path("startMs").asLong()))
                .contains(1000L);
        assertThat(seen.body()
                        .path("stages")
                        .valueStream()
                        .filter(stage -> stage.path("stage").asString().equals("PICTURE_TEXT"))
                        .map(stage -> stage.path("readings")
                                .path(0)
                                .path("seen")
                                .path("words")
                                .asString()))
                .containsExactly("I will kill you");
    }

    @Test
    void givesAVideoWhoseFramesAreNoPicturesToAPersonWithWhatEveryStageSaid() {
        var event = video(videoId, "Sunset over the lake", "", 1);
        GATEWAY.show(event.media().playbackId(), List.of("no picture".getBytes(StandardCharsets.UTF_8)));
        topics.publish(event);

        var seen = awaitCase(videoId);

        assertThat(seen.text("state")).isEqualTo("OPEN");
        assertThat(seen.body()
                        .path("stages")
                        .valueStream()
                        .map(stage -> stage.path("stage").asString() + " "
                                + stage.path("cause").asString())
                        .limit(4))
                .containsExactly(
                        "HASH MEDIA_UNAVAILABLE",
                        "TEXT ",
                        "LOCAL_VISION FRAME_UNREADABLE",
                        "PICTURE_TEXT FRAME_UNREADABLE");
    }

    @Test
    void continuesWhereADeadWorkerStopped() {
        var event = video(videoId, "Sunset over the lake", "", 1);
        String progress = """
                [{"stage":"HASH","state":"RAN","urgent":false,"effort":{"model":"earlier","promptTokens":0,"answerTokens":0,"millis":7},
                  "findings":[{"label":"SHA256","category":"SPAM","score":0.97,
                               "evidence":"found before the crash","model":"earlier"}]}]""";
        insertJob(new String(EventJson.write(event), StandardCharsets.UTF_8), progress, 1);

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
                        .param("content", BinaryIds.bytes(videoId))
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

    private void insertJob(String payload, @Nullable String progress, int attempts) {
        jdbc.sql("""
                        insert into screening_job (id, kind, content_id, content_version, payload, progress, state,
                            attempts, due_at, created_at)
                        values (:id, 'VIDEO', :content, 1, :payload, :progress, 'WAITING', :attempts, '2026-01-01',
                            '2026-01-01')""")
                .param("id", BinaryIds.bytes(UUID.randomUUID()))
                .param("content", BinaryIds.bytes(videoId))
                .param("payload", payload)
                .param("progress", progress)
                .param("attempts", attempts)
                .update();
    }
}
