package dev.kinora.video.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.preservation.PreservationChanged;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.testsupport.TopicSearch;
import dev.kinora.video.Publishing;
import dev.kinora.video.VideoApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account that asks to be forgotten. */
@KinoraIT
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MANY = 250;

    /** Stands in every text that the account gives. */
    private static final String MARKER =
            "zqxmarker" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Interruptions interruptions;

    private UUID leaverId;
    private String leaverHandle;
    private VideoApi leaver;
    private VideoApi other;

    @BeforeEach
    void signIn() {
        leaverId = UUID.randomUUID();
        leaverHandle = "leaver_" + leaverId.toString().substring(24);
        leaver = new VideoApi(port, tokens.of(leaverId, leaverHandle, Role.VIEWER, Role.CREATOR));
        other = leaver.as(tokens.creator(UUID.randomUUID()));
    }

    @Test
    void erasesEverythingInStepsThatSurviveInterruptionAndSaysSoOnce() {
        topics.publish(VideoApi.account(leaverId, leaverHandle));
        topics.publish(new AccountChanged(
                leaverId, leaverHandle, MARKER + " name", MARKER + " bio", List.of("viewer", "creator"), 5));
        var publishing = new Publishing(leaver, topics);
        UUID own = publishing.approved(
                Map.of("title", MARKER + " title", "description", MARKER, "hashtags", List.of("#" + MARKER)));
        UUID theirs = new Publishing(other, topics).approved(Map.of());
        UUID playback = topics.await(VideoTranscoded.class, e -> e.videoId().equals(own))
                .media()
                .playbackId();
        UUID strange = comments(own, UUID.randomUUID(), 1).getFirst();
        List<UUID> written = comments(theirs, leaverId, MANY);
        other.put("/api/v1/videos/" + own + "/like");
        other.put("/api/v1/users/" + leaverHandle + "/follow");
        leaver.put("/api/v1/videos/" + theirs + "/like");
        watch(theirs);

        leaver.post("/api/v1/videos/" + theirs + "/comments", Map.of("text", MARKER + " comment"));
        written.add(topics.await(CommentSubmitted.class, e -> e.text().startsWith(MARKER))
                .commentId());
        leaver.send(
                "PUT",
                "/api/v1/videos/" + own + "/captions/en?label=" + MARKER,
                ("WEBVTT\n\n00:00.000 --> 00:01.000\n" + MARKER).getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "text/vtt");
        publishing.decide(own, Outcome.APPROVED, 2);
        publishing.awaitState(own, "PUBLISHED");
        String name = Base64.getEncoder().encodeToString(MARKER.getBytes(StandardCharsets.UTF_8));
        String begun =
                leaver.createUpload(1000, "Upload-Metadata", "filename " + name).header("Location");
        leaver.append(begun, 0, MARKER.getBytes(StandardCharsets.UTF_8));
        assertThat(marked(name)).contains("video.title", "search_document.text", "caption.label", "upload.metadata");

        interruptions.after(2);
        UUID request = topics.publish(new AccountErasureRequested(leaverId, 9));
        topics.publish(request, new AccountErasureRequested(leaverId, 9));
        topics.await(
                VideoUnpublished.class,
                e -> e.videoId().equals(own) && e.reason().equals("DELETED"));
        topics.publish(new PreservationChanged(own, ContentKind.VIDEO, false, null, 0));
        topics.await(AccountErasureCompleted.class, e -> e.accountId().equals(leaverId));

        assertThat(interruptions.happened()).isTrue();
        assertThat(leftovers(own)).isEmpty();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(marked(name)).isEmpty();
            assertThat(files(List.of(own.toString(), playback.toString(), begun.substring(begun.lastIndexOf('/') + 1))))
                    .isEmpty();
        });
        assertThat(jdbc.sql("select count(*) from upload where owner_id = :id")
                        .param("id", BinaryIds.bytes(leaverId))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(leaver.head(begun, "Tus-Resumable", "1.0.0").status()).isEqualTo(404);
        assertThat(leaver.createUpload(1000).json().path("code").asString()).isEqualTo("ACCOUNT_ERASED");
        assertThat(other.get("/api/v1/videos/" + own).status()).isEqualTo(404);
        assertThat(other.asNobody().get("/media/" + playback + "/master.m3u8").status())
                .isEqualTo(404);
        topics.await(
                VideoUnpublished.class,
                e -> e.videoId().equals(own) && e.reason().equals("DELETED"));
        assertThat(topics.all(CommentRemoved.class, e -> e.videoId().equals(theirs)))
                .extracting(CommentRemoved::commentId)
                .containsExactlyInAnyOrderElementsOf(written);
        topics.await(CommentRemoved.class, e -> e.commentId().equals(strange));
        var counts = other.get("/api/v1/videos/" + theirs).json().path("counts");
        assertThat(counts.path("likes").asInt()).isZero();
        assertThat(counts.path("views").asInt()).isEqualTo(1);
        assertThat(counts.path("comments").asInt()).isZero();
        assertThat(other.get("/api/v1/users/" + leaverHandle).status()).isEqualTo(404);
        assertThat(other.get("/api/v1/notifications")
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(item ->
                                item.path("actor").path("id").asString("").equals(leaverId.toString())))
                .isEmpty();
        assertThat(completed()).isEqualTo(1);
        var search = new TopicSearch(topics);
        assertThat(search.topicsWith(MARKER))
                .contains(Topics.VIDEO_TRANSCODED, Topics.VIDEO_PUBLISHED, Topics.COMMENT_SUBMITTED);
        assertThat(search.leftovers(MARKER)).isEmpty();

        nothingComesBack(theirs);
    }

    private void nothingComesBack(UUID theirs) {
        assertThat(leaver.put("/api/v1/videos/" + theirs + "/like").code()).isEqualTo("ACCOUNT_ERASED");
        assertThat(leaver.post("/api/v1/videos/" + theirs + "/comments", Map.of("text", "Hi"))
                        .code())
                .isEqualTo("ACCOUNT_ERASED");
        topics.publish(new AccountChanged(leaverId, leaverHandle, "Back", "", List.of("viewer"), 99));
        topics.publish(new AccountErasureRequested(leaverId, 9));
        await().atMost(PATIENCE).until(() -> completed() == 2);
        assertThat(other.get("/api/v1/users/" + leaverHandle).status()).isEqualTo(404);
    }

    private long completed() {
        return topics.all(AccountErasureCompleted.class, e -> e.accountId().equals(leaverId)).stream()
                .filter(e -> e.service().equals("video-service"))
                .count();
    }

    private List<UUID> comments(UUID video, UUID author, int count) {
        List<UUID> ids =
                new ArrayList<>(Stream.generate(UUID::randomUUID).limit(count).toList());
        for (UUID id : ids) {
            jdbc.sql("insert into comment (id, video_id, author_id, text, state, decision_version, created_at, "
                            + "lock_version) values (:id, :video, :author, 'Hello', 'PUBLISHED', 1, now(6), 0)")
                    .param("id", BinaryIds.bytes(id))
                    .param("video", BinaryIds.bytes(video))
                    .param("author", BinaryIds.bytes(author))
                    .update();
        }
        jdbc.sql("update video_count set comments = comments + :count where video_id = :video")
                .param("count", count)
                .param("video", BinaryIds.bytes(video))
                .update();
        return ids;
    }

    private void watch(UUID video) {
        var target = new EngagementTarget(video, null, null);
        topics.publish(new EngagementRecorded(
                UUID.randomUUID(), leaverId, EngagementKind.COMPLETE, target, 2000, 2000, Instant.now()));
        await().atMost(PATIENCE)
                .until(() -> other.get("/api/v1/videos/" + video)
                                .json()
                                .path("counts")
                                .path("views")
                                .asInt()
                        == 1);
    }

    /** Columns of text or JSON in which the marker stands, plainly or as the client encoded it. */
    private List<String> marked(String encoded) {
        return jdbc
                .sql("select table_name, column_name from information_schema.columns where table_schema = database() "
                        + "and data_type in ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext', 'json', "
                        + "'blob', 'mediumblob', 'longblob')")
                .query((row, index) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(column -> jdbc.sql("select count(*) from %s where %s like :plain or %s like :encoded"
                                        .formatted(column.get(0), column.get(1), column.get(1)))
                                .param("plain", "%" + MARKER + "%")
                                .param("encoded", "%" + encoded + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .map(column -> String.join(".", column))
                .toList();
    }

    /** Files and folders of the store that are named by one of these. */
    private static List<Path> files(List<String> names) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("target", "media-it"))) {
            return all.filter(path -> names.stream()
                            .anyMatch(name -> path.getFileName().toString().contains(name)))
                    .toList();
        }
    }

    /** Columns that still name the account or its video. */
    private List<String> leftovers(UUID ownVideo) {
        List<String> columns = jdbc.sql("select concat(table_name, '.', column_name) from information_schema.columns "
                        + "where table_schema = database() and column_type = 'binary(16)' "
                        + "and table_name not in ('account_erasure', 'outbox_event', 'processed_event')")
                .query(String.class)
                .list();
        return columns.stream()
                .filter(column -> names(column, leaverId) || names(column, ownVideo))
                .toList();
    }

    private boolean names(String column, UUID id) {
        String sql = "select count(*) from %s where %s = :id"
                .formatted(column.substring(0, column.indexOf('.')), column.substring(column.indexOf('.') + 1));
        return jdbc.sql(sql).param("id", BinaryIds.bytes(id)).query(Long.class).single() > 0;
    }
}
