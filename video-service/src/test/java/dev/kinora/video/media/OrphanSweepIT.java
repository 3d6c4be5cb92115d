package dev.kinora.video.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.video.VideoApi;
import dev.kinora.video.playback.Playback;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@KinoraIT
class OrphanSweepIT {

    private static final Duration OLD = Duration.ofHours(49);
    private static final Path ROOT = Path.of("target", "media-it");

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private MediaStore store;

    @Autowired
    private Playback playback;

    @Autowired
    private OrphanSweep sweep;

    @Autowired
    private DailyTurn turn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    @TempDir
    private Path temp;

    private final UUID video = UUID.randomUUID();
    private final UUID playbackId = UUID.randomUUID();
    private final UUID generation = UUID.randomUUID();
    private VideoApi operator;

    @BeforeEach
    void signIn() {
        operator = new VideoApi(port, tokens.of(UUID.randomUUID(), "operator", Role.OPERATOR));
    }

    @Test
    void removesOldFilesThatNoRowRefersTo() throws IOException {
        String source = old(MediaKeys.source(video));
        String chunks = MediaKeys.chunks(video);
        old(chunks + "/7/part");
        String strayGeneration = MediaKeys.generation(playbackId, generation);
        old(strayGeneration + "/v0/seg_00000.m4s");
        old(strayGeneration + "/poster.jpg");
        String strayName = old("sources/left-by-hand-" + video);
        double before =
                meters.counter("kinora.media.orphans", "prefix", "sources").count();

        sweep.sweep();

        assertThat(source).satisfies(this::isCondemned);
        assertThat(chunks).satisfies(this::isCondemned);
        assertThat(strayGeneration).satisfies(this::isCondemned);
        assertThat(strayName).satisfies(this::isCondemned);
        assertThat(store.find(source)).isPresent();
        double after = orphanedSources();
        assertThat(after).isGreaterThanOrEqualTo(before + 2);
        sweep.sweep();
        assertThat(orphanedSources()).isEqualTo(after);
    }

    @Test
    void keepsWhatIsNeeded() throws IOException {
        String source = old(MediaKeys.source(aVideoIn("PUBLISHED")));
        String working = MediaKeys.chunks(aVideoIn("TRANSCODING"));
        old(working + "/1/part");
        playback.show(playbackId, generation);
        playback.restrict(playbackId);
        String played = MediaKeys.generation(playbackId, generation);
        old(played + "/poster.jpg");
        String beside = MediaKeys.media(playbackId) + "/captions";
        old(beside + "/en.vtt");

        sweep.sweep();

        assertThat(source).satisfies(this::isKept);
        assertThat(working).satisfies(this::isKept);
        assertThat(played).satisfies(this::isKept);
        assertThat(beside).satisfies(this::isKept);
    }

    @Test
    void removesWhatIsNoLongerNeeded() throws IOException {
        String source = old(MediaKeys.source(aVideoIn("DELETED")));
        String chunks = MediaKeys.chunks(aVideoIn("PUBLISHED"));
        old(chunks + "/1/part");
        playback.show(playbackId, UUID.randomUUID());
        playback.restrict(playbackId);
        String earlier = MediaKeys.generation(playbackId, generation);
        old(earlier + "/poster.jpg");

        sweep.sweep();

        assertThat(source).satisfies(this::isCondemned);
        assertThat(chunks).satisfies(this::isCondemned);
        assertThat(earlier).satisfies(this::isCondemned);
    }

    @Test
    void keepsWhatIsYoung() throws IOException {
        String source = put(MediaKeys.source(video), "x");
        String half = MediaKeys.generation(playbackId, generation);
        old(half + "/poster.jpg");
        put(half + "/v0/seg_00000.m4s", "x");

        sweep.sweep();

        assertThat(source).satisfies(this::isKept);
        assertThat(half).satisfies(this::isKept);
    }

    @Test
    void sweepsManyInBatches() throws IOException {
        for (int i = 0; i < 450; i++) {
            old(MediaKeys.source(new UUID(video.getMostSignificantBits(), i)));
        }

        sweep.sweep();

        for (int i = 0; i < 450; i++) {
            assertThat(MediaKeys.source(new UUID(video.getMostSignificantBits(), i)))
                    .satisfies(this::isCondemned);
        }
        for (int i = 0; i < 450; i++) {
            store.delete(MediaKeys.source(new UUID(video.getMostSignificantBits(), i)));
        }
    }

    @Test
    void takesATurnOnceADay() {
        String task = "test-" + video.toString().substring(24);

        assertThat(turn.take(task)).isTrue();
        assertThat(turn.take(task)).isFalse();

        jdbc.sql("update upkeep_turn set taken_at = :before where task = :task")
                .param("task", task)
                .param("before", Instant.now().minus(Duration.ofHours(25)))
                .update();
        assertThat(turn.take(task)).isTrue();
    }

    @Test
    void findsMissingAndDamagedFiles() throws IOException {
        storeAGeneration();
        assertThat(check().path("state").asString()).isEqualTo("SOUND");
        assertThat(check().path("files").asInt()).isEqualTo(3);

        String folder = MediaKeys.generation(playbackId, generation);
        put(folder + "/v0/seg_00000.m4s", "not what was stored");
        store.delete(folder + "/poster.jpg");

        assertThat(check().path("state").asString()).isEqualTo("DAMAGED");
        assertThat(check().path("damaged")).extracting(JsonNode::asString).containsExactly("v0/seg_00000.m4s");
        assertThat(check().path("missing")).extracting(JsonNode::asString).containsExactly("poster.jpg");
        store.delete(folder + "/" + MediaManifest.NAME);
        assertThat(check().path("state").asString()).isEqualTo("NO_MANIFEST");
    }

    @Test
    void checksEverythingPageByPage() throws IOException {
        storeAGeneration();
        boolean found = false;
        String path = "/api/v1/admin/video/media-checks?limit=2";
        for (String next = path; next != null; ) {
            JsonNode page = operator.get(next).json();
            for (JsonNode item : page.path("items")) {
                found |= item.path("playbackId").asString().equals(playbackId.toString());
            }
            String cursor = page.path("nextCursor").asString("");
            next = cursor.isEmpty() ? null : path + "&cursor=" + cursor;
        }
        assertThat(found).isTrue();
    }

    @Test
    void checksForOperatorsOnly() {
        String path = "/api/v1/admin/video/media-checks";
        assertThat(operator.asNobody().get(path).status()).isEqualTo(401);
        assertThat(operator.as(tokens.viewer(UUID.randomUUID())).get(path).status())
                .isEqualTo(403);
        assertThat(operator.as(tokens.moderator(UUID.randomUUID()))
                        .get(path + "/" + playbackId)
                        .status())
                .isEqualTo(403);
        assertThat(operator.get(path + "/" + playbackId).status()).isEqualTo(404);
        assertThat(operator.get(path + "?cursor=nonsense").code()).isEqualTo("VALIDATION_FAILED");
    }

    private double orphanedSources() {
        return meters.counter("kinora.media.orphans", "prefix", "sources").count();
    }

    private JsonNode check() {
        return operator.get("/api/v1/admin/video/media-checks/" + playbackId).json();
    }

    private void storeAGeneration() throws IOException {
        Path folder = temp.resolve("finished");
        Files.createDirectories(folder.resolve("v0"));
        for (String name : new String[] {"v0/seg_00000.m4s", "v0/seg_00001.m4s", "poster.jpg"}) {
            Files.writeString(folder.resolve(name), "bytes of " + name);
        }
        MediaManifest.write(folder);
        for (String name : new String[] {"v0/seg_00000.m4s", "v0/seg_00001.m4s", "poster.jpg", MediaManifest.NAME}) {
            store.put(MediaKeys.generation(playbackId, generation) + "/" + name, folder.resolve(name));
        }
        playback.show(playbackId, generation);
        playback.open(playbackId);
    }

    private UUID aVideoIn(String state) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into video (id, owner_id, playback_id, title, description, hashtags, visibility, state,
                    restricted, size_bytes, duration_ms, width, height, decision_version, created_at,
                    screened_revision, revision, lock_version)
                values (:id, :id, :playback, 't', '', '[]', 'PUBLIC', :state, false, 1, 1, 1, 1, 0, :now, 0, 0, 0)
                """)
                .param("id", BinaryIds.bytes(id))
                .param("playback", BinaryIds.bytes(UUID.randomUUID()))
                .param("state", state)
                .param("now", Instant.now())
                .update();
        return id;
    }

    private String put(String key, String content) throws IOException {
        store.put(key, Files.writeString(temp.resolve(UUID.randomUUID().toString()), content));
        return key;
    }

    private String old(String key) throws IOException {
        put(key, "x");
        Files.setLastModifiedTime(ROOT.resolve(key), FileTime.from(Instant.now().minus(OLD)));
        return key;
    }

    private void isCondemned(String key) {
        assertThat(noted(key)).as(key).isEqualTo(1);
    }

    private void isKept(String key) {
        assertThat(noted(key)).as(key).isZero();
    }

    private int noted(String key) {
        return jdbc.sql("select count(*) from media_removal where object_key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }
}
