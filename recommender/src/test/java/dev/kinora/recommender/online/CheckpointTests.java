package dev.kinora.recommender.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTests {

    private static final OnlineParameters PARAMETERS = Streams.parameters(2, 60);
    private static final List<OnlineEvent> EVENTS = Streams.mixed(3_000, 11);

    @TempDir
    Path folder;

    @Test
    void theSameEventsGiveTheSameBytes() throws IOException {
        assertThat(bytes(Streams.learned(PARAMETERS, EVENTS))).isEqualTo(bytes(Streams.learned(PARAMETERS, EVENTS)));
        assertThat(bytes(Streams.learned(PARAMETERS, EVENTS)))
                .isNotEqualTo(bytes(Streams.learned(PARAMETERS, EVENTS.subList(0, 2_999))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 17, 250, 999, 1_000, 1_733, 2_400, 2_998, 2_999, 3_000})
    void aKillChangesNothing(int killedAfter) throws IOException {
        var file = folder.resolve("model");
        var killed = Streams.learned(PARAMETERS, EVENTS.subList(0, killedAfter));
        Checkpoint.write(file, killed);
        Streams.apply(killed, EVENTS.subList(0, Math.min(3_000, killedAfter + 40)), killedAfter);

        var resumed = Checkpoint.read(file, PARAMETERS);
        // The stream repeats what the checkpoint already holds.
        Streams.apply(resumed, EVENTS, Math.max(0, killedAfter - 100));

        assertThat(bytes(resumed)).isEqualTo(bytes(Streams.learned(PARAMETERS, EVENTS)));
    }

    @Test
    void manyKillsChangeNothing() throws IOException {
        var file = folder.resolve("model");
        Checkpoint.write(file, Streams.model(PARAMETERS));
        for (var from = 0; from < EVENTS.size(); from += 100) {
            var resumed = Checkpoint.read(file, PARAMETERS);
            Streams.apply(resumed, EVENTS.subList(0, from + 100), from);
            Checkpoint.write(file, resumed);
        }

        assertThat(Files.readAllBytes(file)).isEqualTo(bytes(Streams.learned(PARAMETERS, EVENTS)));
    }

    @Test
    void readersChangeNothing() throws IOException {
        var watched = Streams.model(PARAMETERS);
        for (var index = 0; index < EVENTS.size(); index++) {
            watched.apply(index % 2, index, EVENTS.get(index));
            if (index % 7 == 0) {
                watched.publish();
            }
        }

        assertThat(bytes(watched)).isEqualTo(bytes(Streams.learned(PARAMETERS, EVENTS)));
    }

    @Test
    void repeatedEventsAreAppliedOnce() throws IOException {
        var repeated = Streams.learned(PARAMETERS, EVENTS);

        for (var index = 0; index < EVENTS.size(); index++) {
            assertThat(repeated.apply(index % 2, index, EVENTS.get(index))).isFalse();
        }

        assertThat(bytes(repeated)).isEqualTo(bytes(Streams.learned(PARAMETERS, EVENTS)));
        assertThat(repeated.positions()).isEqualTo(Map.of(0, 2_998L, 1, 2_999L, 2, 100L));
    }

    @Test
    void movesPastRecordsThatAreNoEvents() {
        var model = Streams.model(PARAMETERS);

        assertThat(model.skip(3, 5)).isTrue();
        assertThat(model.skip(3, 4)).isFalse();
        assertThat(model.positions()).isEqualTo(Map.of(2, 100L, 3, 5L));
    }

    @Test
    void rejectsAFileOfWhichAnyByteChanged() throws IOException {
        var file = folder.resolve("model");
        var bytes = bytes(Streams.learned(PARAMETERS, EVENTS.subList(0, 200)));
        for (var place = 0; place < bytes.length; place += Math.max(1, bytes.length / 300)) {
            var damaged = bytes.clone();
            damaged[place] ^= 0x40;
            Files.write(file, damaged);
            assertThatThrownBy(() -> Checkpoint.read(file, PARAMETERS)).isInstanceOf(CheckpointException.class);
        }
    }

    @Test
    void rejectsAFileThatIsTooShortOrTooLong() throws IOException {
        var file = folder.resolve("model");
        var bytes = bytes(Streams.learned(PARAMETERS, EVENTS.subList(0, 200)));
        for (var length : new int[] {0, 1, 11, 43, 44, 100, bytes.length / 2, bytes.length - 1, bytes.length + 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> Checkpoint.read(file, PARAMETERS)).isInstanceOf(CheckpointException.class);
        }
    }

    @Test
    void rejectsWhatIsOfSomethingElse() throws IOException {
        var file = folder.resolve("model");
        assertThatThrownBy(() -> Checkpoint.read(file, PARAMETERS)).isInstanceOf(NoSuchFileException.class);

        Files.write(
                file,
                "PK and what follows in a file of another kind, which is long enough to be a checkpoint"
                        .getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Checkpoint.read(file, PARAMETERS))
                .isInstanceOf(CheckpointException.class)
                .hasMessageEndingWith("is no checkpoint of schema 4");

        Checkpoint.write(file, Streams.model(Streams.parameters(3, 60)));
        assertThatThrownBy(() -> Checkpoint.read(file, PARAMETERS))
                .isInstanceOf(CheckpointException.class)
                .hasMessageEndingWith("is of a model with other parameters");
    }

    @Test
    void aSnapshotHasAllButUsersAndNothingGoesOnFromIt() throws IOException {
        var file = folder.resolve("snapshot");
        var model = Streams.learned(PARAMETERS, EVENTS);
        Checkpoint.writeSnapshot(file, model);

        var read = Checkpoint.readSnapshot(file);

        assertThat(read.parameters()).isEqualTo(PARAMETERS);
        assertThat(read.positions()).isEqualTo(model.positions());
        assertThat(Files.size(file)).isLessThan(bytes(model).length);
        for (var item = 0; item < 100; item++) {
            assertThat(read.vector(Streams.item(item)))
                    .isEqualTo(model.publish().vector(Streams.item(item)));
            assertThat(read.hides(Streams.item(item))).isEqualTo(model.publish().hides(Streams.item(item)));
        }
        assertThatThrownBy(() -> Checkpoint.read(file, PARAMETERS))
                .isInstanceOf(CheckpointException.class)
                .hasMessageEndingWith("is a snapshot");
        assertThatThrownBy(() -> Checkpoint.readSnapshot(folder.resolve("bytes")))
                .isInstanceOf(CheckpointException.class)
                .hasMessageEndingWith("is no snapshot");
    }

    private byte[] bytes(OnlineModel model) throws IOException {
        var file = folder.resolve("bytes");
        Checkpoint.write(file, model);
        return Files.readAllBytes(file);
    }
}
