package dev.kinora.recommender.artifact;

import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.index.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an arm has learned, with all that is needed to serve it. The features of the arm come from the code, their
 * weights and links from the file.
 *
 * @param arm name of the arm
 * @param dictionary terms with their frequencies
 * @param items the item with the number i is the i-th one
 * @param trainedUntil instant of the newest interaction that it was learned from
 */
public record Artifact(String arm, ArmModel model, Dictionary dictionary, List<UUID> items, Instant trainedUntil) {

    /** The version of the format of the file. */
    public static final int SCHEMA = Layout.SCHEMA;

    /**
     * Creates an artifact.
     *
     * @throws IllegalArgumentException if the model is of another arm, or links items that are not there
     */
    public Artifact {
        items = List.copyOf(items);
        if (!arm.equals(model.arm().name())) {
            throw new IllegalArgumentException(
                    "A model of %s is none of %s".formatted(model.arm().name(), arm));
        }
        for (var links : model.links().values()) {
            if (links.items() > items.size()) {
                throw new IllegalArgumentException(
                        "Links of %d items, but there are %d".formatted(links.items(), items.size()));
            }
        }
    }

    /**
     * Writes the artifact. The file appears when it is complete, in place of an older one.
     *
     * @throws UncheckedIOException if it cannot be written; then nothing has changed
     */
    public void write(Path file) {
        try {
            ArtifactWriter.write(this, file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the artifact " + file, e);
        }
    }

    /**
     * Reads an artifact. Its links stay in the file, which is mapped into memory and must not be changed as long as the
     * artifact is in use; it may be deleted where the operating system allows that.
     *
     * @throws DamagedArtifactException for a file that is truncated, changed, foreign, of another schema or of an arm that
     *     the code does not have in this form
     * @throws UncheckedIOException if it cannot be read
     */
    public static Artifact read(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return ArtifactReader.read(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the artifact " + file, e);
        }
    }
}
