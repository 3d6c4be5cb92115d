package dev.kinora.video.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaManifestTests {

    /** SHA-256 of "abc", FIPS 180-2 appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    @Test
    void listsFilesAsSha256sumDoes() throws IOException {
        Path file = Files.writeString(folder.resolve("poster.jpg"), "abc");
        String sum = Sha256.hex(file);

        Path manifest = new MediaManifest(Map.of("v0/seg_00000.m4s", sum, "poster.jpg", sum))
                .writeTo(folder.resolve(MediaManifest.NAME));

        assertThat(manifest).hasContent(ABC + "  poster.jpg\n" + ABC + "  v0/seg_00000.m4s\n");
        assertThat(MediaManifest.parse(Files.readString(manifest)).sums())
                .containsOnlyKeys("poster.jpg", "v0/seg_00000.m4s")
                .containsEntry("poster.jpg", ABC);
    }

    @Test
    void leavesOutWhatIsNoLine() {
        assertThat(MediaManifest.parse("nonsense\n" + ABC + " x\n\n" + ABC + "  y")
                        .sums())
                .containsOnlyKeys("y");
    }

    @Test
    void knowsWhatComesAndGoesAsOne() {
        UUID id = UUID.randomUUID();
        UUID generation = UUID.randomUUID();

        assertThat(MediaKeys.whole(MediaKeys.source(id))).isEqualTo("sources/" + id);
        assertThat(MediaKeys.whole(MediaKeys.chunks(id) + "/3/out.mp4")).isEqualTo("chunks/" + id);
        assertThat(MediaKeys.whole(MediaKeys.generation(id, generation) + "/v0/seg_00000.m4s"))
                .isEqualTo("media/" + id + "/" + generation);
        assertThat(MediaKeys.id("sources/" + id, 1)).contains(id);
        assertThat(MediaKeys.id("sources/1-1-1-1-1", 1)).isEmpty();
        assertThat(MediaKeys.id("sources", 1)).isEmpty();
    }
}
