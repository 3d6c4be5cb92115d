package dev.kinora.video.transcode.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.video.transcode.source.ContainerFormat;
import dev.kinora.video.transcode.source.SourceMedia;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TranscodePlanTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Stored as JSON that replicas of other versions read; computed values are not part of it. */
    @Test
    void isStoredAsItsComponentsAlone() {
        var source = new SourceMedia(ContainerFormat.ISO_MEDIA, Duration.ofSeconds(6), 64, 48, 30, 0, 1, false);
        var plan = new TranscodePlan(source, Ladder.of(source, 1080), 23, 0, 60, 1, "");
        JsonNode stored = JSON.valueToTree(plan);
        assertThat(stored.propertyNames())
                .containsExactlyInAnyOrder("source", "ladder", "crf", "gain", "chunkFrames", "chunks", "sha256");
        assertThat(stored.path("source").propertyNames())
                .containsExactlyInAnyOrder(
                        "format",
                        "duration",
                        "width",
                        "height",
                        "frameRate",
                        "videoStream",
                        "audioStream",
                        "highDynamicRange");
        assertThat(stored.path("ladder").propertyNames()).containsExactly("renditions");
        JsonNode rendition = stored.path("ladder").path("renditions").path(0);
        assertThat(rendition.propertyNames()).containsExactlyInAnyOrder("width", "height", "rate", "maxBitrate");
        assertThat(rendition.path("rate").propertyNames()).containsExactlyInAnyOrder("frames", "seconds");
        assertThat(JSON.treeToValue(stored, TranscodePlan.class)).isEqualTo(plan);
    }
}
