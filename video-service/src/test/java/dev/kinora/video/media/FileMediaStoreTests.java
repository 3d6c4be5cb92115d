package dev.kinora.video.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.starter.media.FileMediaStore;
import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.MediaStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileMediaStoreTests extends MediaStoreContract {

    private static final String ROOT = "target/file-store";

    @Override
    protected MediaStore store() {
        return open(ROOT);
    }

    @Override
    protected List<String> address() {
        return List.of(getClass().getName(), ROOT);
    }

    public static MediaStore open(String... root) {
        return new FileMediaStore(Path.of(root[0]));
    }

    @Test
    void leavesNothingBehindOnItsWay() throws IOException {
        put("a", "x");

        try (var arriving = Files.list(Path.of(ROOT, FileMediaStore.ARRIVING))) {
            assertThat(arriving).isEmpty();
        }
    }

    @Test
    void saysWhatStandsInTheWay() throws IOException {
        Path notAFolder = file("x");

        assertThatThrownBy(() -> open(notAFolder.toString()).put("media/a", file("y")))
                .isInstanceOfSatisfying(
                        MediaStoreException.class, e -> assertThat(e.failure()).contains("put media/a", "file store"));
    }
}
