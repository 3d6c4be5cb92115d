package dev.kinora.video.transcode.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.MediaStoreException;
import dev.kinora.video.transcode.source.ContainerFormat;
import dev.kinora.video.transcode.source.SourceMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PreviewTests {

    private static final String CONFIGURATION = "....avcC\u0001\u0064\u0000\u001f....";

    @TempDir
    private Path out;

    private final MediaStore store = mock();
    private final Map<String, String> stored = new ConcurrentHashMap<>();
    private final AtomicInteger playable = new AtomicInteger();
    private Preview preview;

    @BeforeEach
    void begin() throws Exception {
        doAnswer(call -> stored.put(call.getArgument(0), Files.readString(call.getArgument(1))))
                .when(store)
                .put(any(), any());
        var source = new SourceMedia(ContainerFormat.ISO_MEDIA, Duration.ofSeconds(6), 64, 48, 30, 0, 1, false);
        var plan = new TranscodePlan(source, Ladder.of(source, 1080), 23, 0, 60, 1, "");
        Files.createDirectories(out.resolve("v0"));
        Files.writeString(out.resolve("v0/init_0.mp4"), CONFIGURATION);
        var generation = new Generation(new UUID(1, 1), "media/x/y", store, new HashMap<>());
        preview = new Preview(HlsFolder.ofAll(plan, out), generation, playable::incrementAndGet);
    }

    @Test
    void storesEachFinishedSegmentOnce() throws Exception {
        preview.advance();
        assertThat(stored).isEmpty();
        assertThat(playable).hasValue(0);

        listed("seg_00000.m4s");
        preview.advance();
        preview.advance();
        assertThat(playable).hasValue(1);
        assertThat(stored.get("media/x/y/v0/index.m3u8"))
                .contains("seg_00000.m4s", "#EXT-X-PLAYLIST-TYPE:EVENT", "#EXT-X-START:TIME-OFFSET=0")
                .doesNotContain("ENDLIST");
        assertThat(stored.get("media/x/y/master.m3u8")).contains("CODECS=\"avc1.64001F,mp4a.40.2\"");

        listed("seg_00000.m4s", "seg_00001.m4s");
        preview.advance();
        assertThat(stored.get("media/x/y/v0/index.m3u8")).contains("seg_00001.m4s");
        verify(store, times(1)).put(eq("media/x/y/v0/seg_00000.m4s"), any());
    }

    @Test
    void endsWithAllSegmentsAndNothingToWaitFor() throws Exception {
        listed("seg_00000.m4s");
        preview.advance();
        listed("seg_00000.m4s", "seg_00001.m4s");
        preview.end();

        assertThat(stored.get("media/x/y/v0/index.m3u8")).contains("seg_00001.m4s", "#EXT-X-ENDLIST");
        assertThat(stored).containsKey("media/x/y/v0/seg_00001.m4s").doesNotContainKey("media/x/y/SHA256SUMS");
    }

    @Test
    @Timeout(30)
    void aHangingStoreDoesNotBlockTranscoding() throws Exception {
        var answer = new CountDownLatch(1);
        doAnswer(call -> {
                    answer.await();
                    return stored.put(call.getArgument(0), Files.readString(call.getArgument(1)));
                })
                .when(store)
                .put(eq("media/x/y/v0/init_0.mp4"), any());
        listed("seg_00000.m4s");
        for (int reports = 0; reports < 100; reports++) {
            preview.grow();
        }
        assertThat(stored).isEmpty();

        answer.countDown();
        preview.complete();
        assertThat(stored).containsKeys("media/x/y/v0/init_0.mp4", "media/x/y/v0/seg_00000.m4s");
        assertThat(playable).hasValue(1);
    }

    @Test
    @Timeout(30)
    void endsWithTheWorkThatFails() throws Exception {
        doAnswer(call -> {
                    try {
                        new CountDownLatch(1).await();
                        return null;
                    } catch (InterruptedException e) {
                        throw unavailable();
                    }
                })
                .when(store)
                .put(any(), any());
        listed("seg_00000.m4s");
        preview.grow();
        preview.close();
        assertThat(playable).hasValue(0);
    }

    @Test
    void givesUpAtTheFirstFailure() throws Exception {
        listed("seg_00000.m4s");
        doThrow(unavailable()).when(store).put(any(), any());
        preview.advance();
        preview.advance();
        verify(store, times(1)).put(any(), any());
        assertThat(playable).hasValue(0);
    }

    @Test
    void storesRefusedSegmentsWithTheFinishedVideo() throws Exception {
        listed("seg_00000.m4s");
        doThrow(unavailable())
                .doAnswer(call -> stored.put(call.getArgument(0), Files.readString(call.getArgument(1))))
                .when(store)
                .put(eq("media/x/y/v0/seg_00000.m4s"), any());
        preview.advance();
        preview.advance();
        listed("seg_00000.m4s", "seg_00001.m4s");
        preview.complete();

        assertThat(stored)
                .containsKeys("media/x/y/v0/init_0.mp4", "media/x/y/v0/seg_00000.m4s", "media/x/y/v0/seg_00001.m4s");
        assertThat(stored.get("media/x/y/SHA256SUMS"))
                .contains("v0/init_0.mp4", "v0/seg_00000.m4s", "v0/seg_00001.m4s", "v0/index.m3u8");
    }

    private static MediaStoreException unavailable() {
        return new MediaStoreException("does not answer", new IOException("503"));
    }

    private void listed(String... segments) throws Exception {
        var text = new StringBuilder("#EXTM3U\n#EXT-X-MAP:URI=\"init_0.mp4\"\n");
        for (String segment : segments) {
            Files.writeString(out.resolve("v0").resolve(segment), "a segment");
            text.append("#EXTINF:2.000000,\n").append(segment).append('\n');
        }
        Files.writeString(out.resolve("v0/index.m3u8"), text);
    }
}
