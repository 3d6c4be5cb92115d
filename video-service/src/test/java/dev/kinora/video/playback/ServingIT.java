package dev.kinora.video.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.starter.media.MediaStore;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.video.VideoApi;
import dev.kinora.video.media.MediaKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Serving of stored files to players and caches. */
@KinoraIT
class ServingIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MediaStore store;

    @Autowired
    private Playback playback;

    @TempDir
    private Path temp;

    private final UUID playbackId = UUID.randomUUID();
    private final UUID generation = UUID.randomUUID();
    private final byte[] segment = new byte[20_000];
    private VideoApi nobody;
    private String base;

    @BeforeEach
    void store() throws IOException {
        new Random(1).nextBytes(segment);
        Path file = Files.write(temp.resolve("segment"), segment);
        for (String name : new String[] {"v0/seg_00000.m4s", "v0/seg_00001.m4s", "poster.jpg", "v0/index.m3u8"}) {
            store.put(MediaKeys.generation(playbackId, generation) + "/" + name, file);
        }
        playback.show(playbackId, generation);
        nobody = new VideoApi(port, null);
        base = "/media/" + playbackId + "/";
    }

    @Test
    void answersRangesAndConditions() {
        playback.open(playbackId);

        RangeRules.check(nobody, base + "v0/seg_00000.m4s", segment);
    }

    @Test
    void namesTypesAndHowLongTheyAreKept() {
        playback.open(playbackId);

        assertThat(nobody.get(base + "v0/seg_00000.m4s").header("Content-Type")).isEqualTo("video/iso.segment");
        assertThat(nobody.get(base + "poster.jpg").header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(nobody.get(base + "v0/index.m3u8").header("Content-Type"))
                .isEqualTo("application/vnd.apple.mpegurl");
        assertThat(nobody.get(base + "v0/index.m3u8").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(nobody.get(base + "SHA256SUMS").status()).isEqualTo(404);
    }

    @Test
    void endsARunningPublicStream() {
        playback.open(playbackId);
        var first = nobody.get(base + "v0/seg_00000.m4s");
        assertThat(first.status()).isEqualTo(200);

        playback.withdraw(playbackId);

        assertThat(nobody.get(base + "v0/seg_00001.m4s").status()).isEqualTo(404);
        assertThat(nobody.get(base + "v0/seg_00000.m4s", "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void endsARunningSignedStream() {
        playback.restrict(playbackId);
        String signed = playback.signedAddresses(playbackId).hlsUrl().replace("master.m3u8", "v0/seg_00000.m4s");
        assertThat(nobody.get(signed).status()).isEqualTo(200);
        assertThat(nobody.get(signed).header("Cache-Control")).isEqualTo("no-store");

        playback.withdraw(playbackId);

        assertThat(nobody.get(signed).status()).isEqualTo(404);
    }

    @Test
    void endsEverythingThatIsClosed() {
        playback.restrict(playbackId);
        playback.close(playbackId);
        String signed = playback.signedAddresses(playbackId).hlsUrl().replace("master.m3u8", "v0/seg_00000.m4s");

        assertThat(nobody.get(signed).status()).isEqualTo(404);
        assertThat(nobody.get(base + "v0/seg_00000.m4s").status()).isEqualTo(404);
    }
}
