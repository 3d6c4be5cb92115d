package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.EventJson;
import dev.kinora.events.preservation.PreservationChanged;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.starter.id.BinaryIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever deletes a video while it is screened is not faster than what screening finds. */
class DeletionWhileScreeningIT extends ModerationFlow {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HARM = """
            [{"stage":"HASH","state":"RAN","urgent":false,"effort":{"model":"earlier","promptTokens":0,"answerTokens":0,"millis":7},
              "findings":[{"label":"SHA256","category":"CHILD_SAFETY","score":0.99,"evidence":"listed","model":"earlier"}]}]""";

    private final UUID videoId = UUID.randomUUID();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DeletionDeadline deadline;

    /** A job that no worker takes before {@link #goesOn}. */
    private void beingScreened(@Nullable String progress) {
        jdbc.sql("""
                        insert into screening_job (id, kind, content_id, content_version, payload, progress, state, attempts,
                            due_at, created_at)
                        values (:id, 'VIDEO', :content, 1, :payload, :progress, 'WAITING', 1, '2099-01-01', utc_timestamp(6))""")
                .param("id", BinaryIds.bytes(UUID.randomUUID()))
                .param("content", BinaryIds.bytes(videoId))
                .param(
                        "payload",
                        new String(
                                EventJson.write(video(videoId, "Sunset over the lake", "", 1)), StandardCharsets.UTF_8))
                .param("progress", progress)
                .update();
    }

    private void goesOn() {
        jdbc.sql("update screening_job set due_at = '2026-01-01' where content_id = :content")
                .param("content", BinaryIds.bytes(videoId))
                .update();
    }

    private void deleted() {
        topics.publish(new VideoUnpublished(videoId, "DELETED", 2));
        await().atMost(PATIENCE).until(() -> waiting() == 1);
    }

    private int waiting() {
        return jdbc.sql("select count(*) from awaited_deletion where video_id = :id")
                .param("id", BinaryIds.bytes(videoId))
                .query(Integer.class)
                .single();
    }

    private PreservationChanged answer() {
        return topics.await(PreservationChanged.class, e -> e.contentId().equals(videoId));
    }

    @Test
    void keepsWhatScreeningFindsAfterTheDeletion() {
        beingScreened(HARM);
        deleted();
        assertThat(topics.all(PreservationChanged.class, e -> e.contentId().equals(videoId)))
                .isEmpty();

        goesOn();

        assertThat(answer().kept()).isTrue();
        assertThat(awaitCase(videoId).text("queue")).isEqualTo("CHILD_SAFETY");
        await().atMost(PATIENCE).until(() -> waiting() == 0);
    }

    @Test
    void letsTheFilesGoWhenScreeningHasFoundNothingOfThatKind() {
        beingScreened(null);
        deleted();

        goesOn();

        assertThat(answer().kept()).isFalse();
        assertThat(caseIds(videoId)).as("nobody looks at what is gone").isEmpty();
    }

    @Test
    void holdsNoDeletionForever() {
        beingScreened(HARM);
        deleted();
        jdbc.sql("update awaited_deletion set answer_by = '2026-01-01' where video_id = :id")
                .param("id", BinaryIds.bytes(videoId))
                .update();

        deadline.work();

        assertThat(answer().kept()).isFalse();
        assertThat(jdbc.sql("select payload from screening_job where content_id = :content")
                        .param("content", BinaryIds.bytes(videoId))
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
    }

    @Test
    void screensAVideoWhoseDeletionCameFirst() {
        deleted();

        topics.publish(video(videoId, "Sunset over the lake", "", 1));

        assertThat(answer().kept()).isFalse();
        assertThat(jdbc.sql("select state from screening_job where content_id = :content")
                        .param("content", BinaryIds.bytes(videoId))
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
    }
}
