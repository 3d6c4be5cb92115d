package dev.kinora.moderation.screening.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.FakeGateway;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ScreeningMediaTests {

    private final ScreeningMedia media = FakeMedia.of(new FakeGateway(), DataSize.ofMegabytes(1));

    @Test
    void handsOverTheFramesWithTheirTimes() throws IOException {
        List<SampledFrame> frames = new ArrayList<>();
        media.frames(UUID.randomUUID(), 2000, frames::addAll);

        assertThat(frames).extracting(SampledFrame::atMs).containsExactly(0L, 1000L);
        for (var frame : frames) {
            assertThat(ImageIO.read(new ByteArrayInputStream(frame.jpeg())).getHeight())
                    .isEqualTo(320);
        }
    }

    @Test
    void takesStillsOfTheSameFrames() {
        assertThat(media.stills(UUID.randomUUID())).hasSize(2);
    }
}
