package dev.kinora.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTests {

    @Test
    void closesItsFoldersToOthersAlsoThoseThatWereThere(@TempDir Path folder) throws IOException {
        var layout = new Layout(folder, folder.resolve("home"));
        Files.createDirectories(layout.data());
        Files.setPosixFilePermissions(layout.data(), PosixFilePermissions.fromString("rwxr-xr-x"));
        layout.makeFolders();

        for (Path made : new Path[] {layout.home(), layout.data(), layout.media(), layout.logs(), layout.run()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
    }
}
