package dev.kinora.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.preservation.PreservationChanged;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verifies that no table has rows about a deleted video. */
@KinoraIT
class TableBoundsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Tables whose rows are deleted by age and not with their video. */
    private static final String BY_AGE = "'outbox_event', 'processed_event', 'notification'";

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nothingIsKeptAboutADeletedVideo() {
        var creator = new VideoApi(port, tokens.creator(UUID.randomUUID()));
        VideoApi other = creator.as(tokens.creator(UUID.randomUUID()));
        UUID video = new Publishing(creator, topics).approved(Map.of("hashtags", List.of("#bounds")));
        String path = "/api/v1/videos/" + video;
        other.put(path + "/like");
        other.post(path + "/comments", Map.of("text", "So long"));
        UUID comment = topics.await(CommentSubmitted.class, e -> e.videoId().equals(video))
                .commentId();
        topics.publish(VideoApi.decision(comment, ContentKind.COMMENT, 1, Outcome.APPROVED, 1));
        await().atMost(PATIENCE)
                .until(() -> other.put("/api/v1/comments/" + comment + "/like").status() == 200);
        UUID playback = jdbc.sql("select playback_id from video where id = :id")
                .param("id", BinaryIds.bytes(video))
                .query((row, index) -> BinaryIds.read(row, "playback_id"))
                .single();
        assertThat(kept(video)).contains("video.id", "video_like.video_id", "search_document.video_id");

        creator.delete(path);
        topics.publish(new PreservationChanged(video, ContentKind.VIDEO, false, null, 0));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(kept(video)).isEmpty();
            assertThat(kept(playback)).isEmpty();
            assertThat(kept(comment)).isEmpty();
        });
    }

    /** Columns that contain this id. */
    private List<String> kept(UUID id) {
        return jdbc
                .sql("select table_name, column_name from information_schema.columns where table_schema = database() "
                        + "and column_type = 'binary(16)' and table_name not in (" + BY_AGE + ")")
                .query((row, index) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(column -> jdbc.sql("select count(*) from %s where %s = :id".formatted(column.toArray()))
                                .param("id", BinaryIds.bytes(id))
                                .query(Long.class)
                                .single()
                        > 0)
                .map(column -> String.join(".", column))
                .toList();
    }
}
