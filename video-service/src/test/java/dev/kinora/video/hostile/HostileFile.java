package dev.kinora.video.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A file that somebody may send, and what must become of it.
 *
 * @param name what it is, also the name of the file
 * @param playable whether it may become a video
 * @param refusals with which codes it may be refused
 * @param seconds how long the video must be, about; 0 where that is open
 * @param size width and height of the top rendition; empty where that is open
 */
record HostileFile(
        String name, Content content, boolean playable, Set<TranscodeProblem> refusals, double seconds, String size) {

    /** Makes the file. */
    @FunctionalInterface
    interface Content {
        byte[] bytes() throws IOException;
    }

    static HostileFile refused(String name, TranscodeProblem problem, Content content) {
        return new HostileFile(name, content, false, Set.of(problem), 0, "");
    }

    /** Must become a video of approximately this length and exactly this size. */
    static HostileFile plays(String name, double seconds, String size, Content content) {
        return new HostileFile(name, content, true, Set.of(), seconds, size);
    }

    /** May be playable or damaged. */
    static HostileFile playsOrIsDamaged(String name, Content content) {
        return new HostileFile(name, content, true, Set.of(TranscodeProblem.CORRUPT), 0, "");
    }

    /** May be playable or refused, depending on the random damage. */
    static HostileFile playsOrIsBroken(String name, Content content) {
        var problems =
                Set.of(TranscodeProblem.CORRUPT, TranscodeProblem.UNSUPPORTED_CODEC, TranscodeProblem.NO_VIDEO_STREAM);
        return new HostileFile(name, content, true, problems, 0, "");
    }

    Path write(Path folder) throws IOException {
        return Files.write(folder.resolve(name.replaceAll("[^A-Za-z0-9.]+", "-")), content.bytes());
    }

    void checkRefusal(TranscodeException refusal) {
        assertThat(refusals).as("refused: %s", refusal.getMessage()).contains(refusal.problem());
        assertThat(refusal.advice()).matches("[A-Z].{20,}\\.").doesNotContain("%");
    }

    void checkVideo(Making result) {
        assertThat(playable).as("became a video").isTrue();
        if (seconds > 0) {
            assertThat(result.duration().toMillis() / 1000.0)
                    .as("seconds")
                    .isBetween(seconds * 0.85 - 0.1, seconds * 1.15 + 0.3);
        }
        if (!size.isEmpty()) {
            assertThat(result.width() + "x" + result.height()).isEqualTo(size);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
