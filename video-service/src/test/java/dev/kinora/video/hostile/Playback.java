package dev.kinora.video.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/** Plays a result like a strict player: all renditions must decode without warnings. */
final class Playback {

    private Playback() {}

    static void check(Path folder) throws IOException, InterruptedException {
        assertThat(folder.resolve("master.m3u8")).isNotEmptyFile();
        var command = new ArrayList<>(List.of(Loader.load(ffmpeg.class), "-nostdin", "-v", "error", "-xerror"));
        List<Path> renditions = renditions(folder);
        renditions.forEach(rendition -> command.addAll(List.of("-i", rendition.toString())));
        for (int i = 0; i < renditions.size(); i++) {
            command.addAll(List.of("-map", i + ":v", "-map", i + ":a"));
        }
        command.addAll(List.of("-f", "null", "-"));
        Process player = new ProcessBuilder(command).redirectErrorStream(true).start();
        var complaints = new String(player.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(player.waitFor()).as(complaints).isZero();
        assertThat(complaints).isEmpty();
        assertThat(folder.resolve("poster.jpg")).isNotEmptyFile();
    }

    private static List<Path> renditions(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found =
                    files.filter(file -> file.endsWith("index.m3u8")).sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    /** Verifies that no published file contains this text. */
    static void holdsNothingOf(Path folder, String secret) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secret);
            }
        }
    }
}
