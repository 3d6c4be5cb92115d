package dev.kinora.video.transcode.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTests {

    @TempDir
    private Path temp;

    @Test
    void removesRemainsOfADeadAttempt() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("video"));
        Files.writeString(folder.resolve("half.m4s"), "left over");
        Files.writeString(folder.resolve(WorkFolder.PID_FILE), WorkFolder.identity(999_999_999));
        try (WorkFolder work = WorkFolder.fresh(folder)) {
            assertThat(work.path()).isEmptyDirectory();
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void foldersWithUnreadableProcessIdsAreRemovedToo() throws Exception {
        Path left = Files.createDirectories(temp.resolve("video"));
        Files.writeString(left.resolve(WorkFolder.PID_FILE), "half-writt");
        try (WorkFolder work = WorkFolder.fresh(left)) {
            assertThat(work.path()).isEmptyDirectory();
        }
    }
}
