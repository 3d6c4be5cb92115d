package dev.kinora.recommender.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kinora.recommender.Worlds;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.model.ItemLinks;
import dev.kinora.recommender.pipeline.Scored;
import dev.kinora.recommender.pipeline.Viewer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactTests {

    private static final int ITEMS = 12;
    private static final Dataset WORLD = Worlds.withTastes(24, ITEMS, 6, 3);
    private static final FeatureTraining TRAINING = new FeatureTraining(WORLD, 10_000);
    private static final double[] WEIGHTS = {1, 0.75, 0.1, 0.35, 0.05, 0, 1.5, Math.PI};

    private final Artifact artifact = new Artifact(
            "hybrid",
            TRAINING.model(Arms.HYBRID.with(WEIGHTS)),
            TRAINING.index().dictionary(),
            ids(ITEMS),
            Instant.parse("2026-05-01T12:00:00.123456789Z"));

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() {
        file = folder.resolve("model");
        artifact.write(file);
    }

    @Test
    void readsWhatWasWrittenBitByBit() {
        var read = Artifact.read(file);

        assertThat(read.arm()).isEqualTo("hybrid");
        assertThat(read.model().arm()).isEqualTo(artifact.model().arm());
        assertThat(read.model().arm().weights()).containsExactly(WEIGHTS);
        assertThat(read.items()).isEqualTo(artifact.items());
        assertThat(read.trainedUntil()).isEqualTo(artifact.trainedUntil());
        assertThat(read.dictionary().documents()).isEqualTo(ITEMS);
        assertThat(read.dictionary().learned())
                .isNotEmpty()
                .isEqualTo(artifact.dictionary().learned());
        assertThat(read.model().links()).hasSize(3);
        artifact.model().links().forEach((training, links) -> {
            assertThat(links.size()).isPositive();
            assertThat(bits(read.model().links().getOrDefault(training, ItemLinks.NONE)))
                    .isEqualTo(bits(links));
        });
    }

    @Test
    void ranksLikeTheModelThatWasWritten() {
        var read = Artifact.read(file);

        for (var user = 0; user < WORLD.users().size(); user++) {
            assertThat(rank(read, user)).hasSize(ITEMS).isEqualTo(rank(artifact, user));
        }
    }

    @Test
    void keepsTheLinksOutOfTheHeap() {
        Artifact.read(file).model().links().values().forEach(links -> {
            assertThat(links.offsets().isDirect()).isTrue();
            assertThat(links.targets().isDirect()).isTrue();
            assertThat(links.weights().isDirect()).isTrue();
        });
    }

    @Test
    void writesTheSameBytesForTheSameModel() throws IOException {
        var first = Files.readAllBytes(file);

        Artifact.read(file).write(file);

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void refusesAFileOfWhichAnyByteWasChanged() throws IOException {
        var whole = Files.readAllBytes(file);
        for (var index = 0; index < whole.length; index++) {
            var changed = whole.clone();
            changed[index] ^= (byte) (1 << index % Byte.SIZE);
            Files.write(file, changed);

            assertThat(catchThrowable(() -> Artifact.read(file)))
                    .as("Byte %d of %d", index, whole.length)
                    .isInstanceOf(DamagedArtifactException.class);
        }
    }

    @Test
    void refusesAFileThatEndsEarly() throws IOException {
        var whole = Files.readAllBytes(file);
        for (var length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(catchThrowable(() -> Artifact.read(file)))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(DamagedArtifactException.class);
        }
    }

    @Test
    void refusesAFileWithMoreBehindIt() throws IOException {
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length + 8));

        refuses("instead of " + whole.length);
    }

    @Test
    void refusesAForeignFile() throws IOException {
        Files.write(file, "{\"documents\": 12}".repeat(50).getBytes(StandardCharsets.UTF_8));

        refuses("The file is no artifact");
    }

    @Test
    void refusesAnotherSchema() throws IOException {
        var whole = Files.readAllBytes(file);
        Files.write(file, sealed(ByteBuffer.wrap(whole).putInt(8, 2).array()));

        refuses("The artifact has the schema 2, and only 1 is known");
    }

    @Test
    void refusesThePartsOfAnotherArm() throws IOException {
        replace("hybrid", "tfidf ");
        refuses("There is no arm with the name of the artifact's");

        artifact.write(file);
        replace("recent items", "ancient item");
        refuses("other features than the arm hybrid has now");

        artifact.write(file);
        replace("shrinkage=10.0", "shrinkage=11.0");
        refuses("learned in another way");
    }

    /** Whoever can write the checksum can write anything: it must not reach beyond the file, or be more than a model. */
    @Test
    void readsNothingThatMakesNoSense() throws IOException {
        var whole = Files.readAllBytes(file);
        var header = ByteBuffer.wrap(whole).getInt(12);
        var refused = 0;
        for (var index = 24; index < 24 + header; index++) {
            var changed = whole.clone();
            changed[index] ^= (byte) 0x80;
            Files.write(file, sealed(changed));
            var thrown = catchThrowable(() -> Artifact.read(file));
            if (thrown != null) {
                assertThat(thrown).as("Byte %d", index).isInstanceOf(DamagedArtifactException.class);
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void readsNoLinkThatLeadsNowhere() throws IOException {
        var whole = Files.readAllBytes(file);
        var columns = (24 + ByteBuffer.wrap(whole).getInt(12) + 7) / 8 * 8;
        var links = artifact.model().links().values();
        var values = links.stream()
                .mapToInt(one -> one.offsets().limit() + 2 * one.size())
                .sum();
        var refused = 0;
        for (var index = columns; index < whole.length - 32; index += 4) {
            var changed = whole.clone();
            // As a number beyond every table, as a weight not a number.
            ByteBuffer.wrap(changed).put(index, new byte[] {0, 0, (byte) 0xc0, 0x7f});
            Files.write(file, sealed(changed));
            var thrown = catchThrowable(() -> Artifact.read(file));
            if (thrown != null) {
                assertThat(thrown).as("Byte %d", index).isInstanceOf(DamagedArtifactException.class);
                refused++;
            }
        }
        assertThat(refused).isEqualTo(values);
    }

    @Test
    void isOfOneArmAndItsItems() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Artifact(
                        "tfidf", artifact.model(), artifact.dictionary(), artifact.items(), Instant.EPOCH));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Artifact("hybrid", artifact.model(), artifact.dictionary(), ids(ITEMS - 1), Instant.EPOCH));
    }

    private void refuses(String reason) {
        assertThatExceptionOfType(DamagedArtifactException.class)
                .isThrownBy(() -> Artifact.read(file))
                .withMessageContaining(reason);
    }

    /** Replaces text by text of the same length. */
    private void replace(String text, String other) throws IOException {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(text);
        Files.write(file, sealed(bytes.replace(text, other).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The file with the checksum of its content. */
    private static byte[] sealed(byte[] bytes) {
        var digest = Layout.sha256();
        digest.update(bytes, 0, bytes.length - 32);
        return ByteBuffer.wrap(bytes).put(bytes.length - 32, digest.digest()).array();
    }

    private static List<Scored> rank(Artifact artifact, int user) {
        var viewer = new Viewer(
                WORLD.interactions(),
                WORLD.interactions().rowsByUser(WORLD.users().size())[user],
                10_000);
        return artifact.model()
                .over(TRAINING.index(), one -> IntStream.range(0, ITEMS).toArray(), List.of())
                .rank(viewer, ITEMS);
    }

    private static List<Integer> bits(ItemLinks links) {
        var offsets = IntStream.range(0, links.offsets().limit()).map(links.offsets()::get);
        var targets = IntStream.range(0, links.size()).map(links.targets()::get);
        var weights = IntStream.range(0, links.size())
                .map(link -> Float.floatToRawIntBits(links.weights().get(link)));
        return IntStream.concat(IntStream.concat(offsets, targets), weights)
                .boxed()
                .toList();
    }

    private static List<UUID> ids(int number) {
        return IntStream.range(0, number)
                .mapToObj(item -> new UUID(-7L * item, item))
                .toList();
    }
}
