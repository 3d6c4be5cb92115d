package dev.kinora.video.transcode.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.testsupport.SampleVideos;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterImageTests {

    @TempDir
    private Path temp;

    @Test
    void shrinksPosters() throws Exception {
        Path noisy = SampleVideos.make(
                "noisy.jpg", "-f lavfi -i testsrc2=size=1080x1920:duration=1,noise=alls=60 -frames:v 1 -q:v 1");
        Path poster = Files.copy(noisy, temp.resolve("poster.jpg"));
        long before = Files.size(poster);
        PosterImage.shrink(poster);
        assertThat(Files.size(poster)).isLessThan(before / 2);
    }
}
