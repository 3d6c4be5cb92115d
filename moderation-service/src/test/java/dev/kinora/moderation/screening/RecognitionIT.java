package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.moderation.CopyFound;
import dev.kinora.events.video.VideoAuthor;
import dev.kinora.events.video.VideoMedia;
import dev.kinora.events.video.VideoText;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.hash.pdq.EditedClips;
import dev.kinora.moderation.hash.pdq.EditedClips.Edit;
import dev.kinora.moderation.hash.pdq.Footage;
import dev.kinora.starter.id.BinaryIds;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What becomes of videos that were rejected before, with real frames. */
class RecognitionIT extends ModerationFlow {

    private static final String HASHES = "/api/v1/moderation/hashes";

    @TempDir
    private Path folder;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void recognizesARejectedClipUntilItsRejectionIsOverturned() throws Exception {
        var clips = new EditedClips(folder);
        var original = clips.original(40);
        var first = UUID.randomUUID();
        publish(first, clips.frames(original, 1), 1);
        var rejected = reject(awaitCase(first), "VIOLENCE");

        var listed = get(HASHES + "?contentId=" + first, moderator()).body().path("items");
        assertThat(listed.size()).isEqualTo(1);
        var entry = listed.get(0);
        assertThat(entry.path("source").asString()).isEqualTo("DECISION");
        assertThat(entry.path("category").asString()).isEqualTo("VIOLENCE");
        assertThat(entry.path("decisionId").asString()).isEqualTo(rejected.text("id"));
        assertThat(entry.path("policyVersion").asString()).startsWith("default/");
        assertThat(entry.path("hashes").asInt()).isGreaterThan(3);

        var copy = UUID.randomUUID();
        var edited = clips.edit(original, Edit.MIRRORED_CROPPED_MARKED);
        publish(copy, clips.frames(edited, 1), 1);
        var match = hashStage(copy).path("findings").get(0).path("match");
        assertThat(match.path("entry").asString()).isEqualTo(entry.path("id").asString());
        assertThat(match.path("standing").asString()).isEqualTo("LISTED");
        assertThat(match.path("wholeFile").asBoolean()).isFalse();
        assertThat(match.path("distinctFrames").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(match.path("mirrored").asBoolean()).isTrue();
        assertThat(awaitCase(copy).body().path("signals").get(0).path("score").asDouble())
                .isGreaterThan(0.98);
        var seen = get(HASHES + "/" + entry.path("id").asString(), moderator()).body();
        assertThat(seen.path("matchedVideos").asInt()).isEqualTo(1);

        assertThat(decide(awaitCase(first), moderator(), "APPROVE", "NO_VIOLATION")
                        .status())
                .isEqualTo(201);
        assertThat(get(HASHES + "?contentId=" + first, moderator())
                        .body()
                        .path("items")
                        .size())
                .isZero();
        assertThat(get(HASHES + "?state=REMOVED&contentId=" + first, moderator())
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
        var later = UUID.randomUUID();
        publish(later, clips.frames(original, 1), 1);
        assertThat(hashStage(later).path("findings").size()).isZero();
    }

    @Test
    void putsACopyIntoTheFamilyOfItsOriginalAndAnnouncesBothOnce() throws Exception {
        var clips = new EditedClips(folder);
        var original = clips.original(41);
        var first = UUID.randomUUID();
        publish(first, clips.frames(original, 1), 1);
        hashStage(first);
        var copies = List.of(UUID.randomUUID(), UUID.randomUUID());
        var edited = clips.frames(clips.edit(original, Edit.MIRRORED_CROPPED_MARKED), 1);
        copies.forEach(copy -> publish(copy, edited, 1));
        copies.forEach(this::hashStage);
        var another = UUID.randomUUID();
        publish(another, clips.frames(clips.original(42), 1), 1);
        hashStage(another);
        publish(copies.getFirst(), edited, 2);
        var again = jdbc.sql("select count(*) from screened_clip where content_id = :id and content_version = 2")
                .param("id", BinaryIds.bytes(copies.getFirst()));
        await().until(() -> again.query(Integer.class).single() == 1);

        assertThat(Stream.concat(Stream.of(first), copies.stream()).map(this::family))
                .containsOnly(first);
        assertThat(family(another)).isNull();
        var announced = List.of(
                new CopyFound(first, first),
                new CopyFound(copies.getFirst(), first),
                new CopyFound(copies.getLast(), first));
        await().untilAsserted(() -> assertThat(
                        topics.all(CopyFound.class, found -> found.familyId().equals(first)))
                .containsExactlyInAnyOrderElementsOf(announced));
    }

    private @Nullable UUID family(UUID video) {
        return jdbc.sql("select family_id from screened_clip where content_id = :id order by family_id desc limit 1")
                .param("id", BinaryIds.bytes(video))
                .query((row, number) -> Optional.ofNullable(BinaryIds.readOrNull(row, "family_id")))
                .single()
                .orElse(null);
    }

    @Test
    void recognizesNothingInBlackFrames() {
        var black = Collections.nCopies(3, new BufferedImage(180, 320, BufferedImage.TYPE_INT_RGB));
        var first = UUID.randomUUID();
        publish(first, black, 1);
        reject(awaitCase(first), "SPAM");
        assertThat(get(HASHES + "?contentId=" + first, moderator())
                        .body()
                        .path("items")
                        .get(0)
                        .path("algorithm")
                        .asString())
                .isEqualTo("SHA256");

        var second = UUID.randomUUID();
        publish(second, black, 1);

        assertThat(hashStage(second).path("findings").size()).isZero();
        assertThat(hashStage(second).path("coverage").path("pictureMs").asInt()).isEqualTo(3000);
    }

    @Test
    void leavesTheNextVersionOfTheSameVideoToAPerson() {
        var video = UUID.randomUUID();
        var shots = List.of(Footage.still(9001), Footage.still(9002));
        publish(video, shots, 1);
        reject(awaitCase(video), "HATE");

        publish(video, shots, 2);

        var second = jdbc.sql("select stages from assessment where content_id = :id and content_version = 2")
                .param("id", BinaryIds.bytes(video));
        await().until(() -> !second.query(String.class).list().isEmpty());
        assertThat(second.query(String.class).single()).contains("SAME_VIDEO").doesNotContain("\"LISTED\"");
    }

    @Test
    void doesNotListWhatIsOnlyWrongInItsPlace() {
        var video = UUID.randomUUID();
        publish(video, List.of(Footage.still(9003), Footage.still(9004)), 1);

        reject(awaitCase(video), "MISINFORMATION");

        assertThat(get(HASHES + "?contentId=" + video, moderator())
                        .body()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void leavesVideosToPeopleWhileTheListCannotBeRead() {
        var broken = UUID.randomUUID();
        jdbc.sql("""
                        insert into hash_entry (id, source, state, category, hashes, weight, created_by, created_at, changed,
                            version)
                        values (:id, 'IMPORT', 'ACTIVE', 'A_CATEGORY_OF_TOMORROW', 1, 0, '', now(6),
                            (select last_change + 1 from hash_list), 0)""").param("id", BinaryIds.bytes(broken)).update();
        try {
            var video = UUID.randomUUID();
            publish(video, List.of(Footage.still(9005)), 1);

            assertThat(hashStage(video).path("state").asString()).isEqualTo("FAILED");
            assertThat(awaitCase(video).body().path("concerns").valueStream().map(JsonNode::asString))
                    .contains("HASH_LIST_UNAVAILABLE");
        } finally {
            jdbc.sql("delete from hash_entry where id = :id")
                    .param("id", BinaryIds.bytes(broken))
                    .update();
        }
        var video = UUID.randomUUID();
        publish(video, List.of(Footage.still(9005)), 1);
        assertThat(hashStage(video).path("state").asString()).isEqualTo("RAN");
    }

    private void publish(UUID videoId, List<BufferedImage> frames, long version) {
        var playback = UUID.randomUUID();
        GATEWAY.paint(playback, frames);
        topics.publish(new VideoTranscoded(
                videoId,
                new VideoAuthor(owner, "ada", "Ada"),
                new VideoText("Sunset over the lake", "", List.of(), null),
                new VideoMedia(
                        playback, frames.size() * 1000L, 360, 640, "/media/x/master.m3u8", "/media/x/poster.jpg", null),
                sha256(videoId),
                version));
    }

    private JsonNode hashStage(UUID videoId) {
        return awaitCase(videoId)
                .body()
                .path("stages")
                .valueStream()
                .filter(stage -> stage.path("stage").asString().equals("HASH"))
                .findFirst()
                .orElseThrow();
    }

    private Answer reject(Answer seen, String reason) {
        var claimed = post(CASES + "/" + seen.text("id") + "/claim", moderator(), null);
        var decision = decide(claimed, moderator(), "REJECT", reason);
        assertThat(decision.status()).isEqualTo(201);
        return decision;
    }
}
