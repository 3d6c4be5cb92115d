package dev.kinora.video.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.starter.media.MediaObject;
import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.MediaStoreException;
import dev.kinora.starter.media.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every media store promises; one subclass per store. */
public abstract class MediaStoreContract {

    private static final int LARGE = 101;

    @TempDir
    protected Path temp;

    private String folder;

    /** A store; objects of other tests may be in it. */
    protected abstract MediaStore store();

    /** What {@link LargeFile} needs to open the same store in a small process. */
    protected abstract List<String> address();

    @BeforeEach
    void takeAFolderOfItsOwn() {
        folder = "media/" + UUID.randomUUID();
    }

    @Test
    void findsWhatWasPut() throws IOException {
        put("v0/seg_00000.m4s", "bytes of a segment");

        MediaObject found = store().find(folder + "/v0/seg_00000.m4s").orElseThrow();

        assertThat(found.key()).isEqualTo(folder + "/v0/seg_00000.m4s");
        assertThat(found.size()).isEqualTo(18);
        assertThat(found.etag()).isNotBlank().doesNotContain("\"");
        assertThat(found.modified()).isBefore(java.time.Instant.now().plusSeconds(60));
        assertThat(read(found)).isEqualTo("bytes of a segment");
        assertThat(store().find(folder + "/v0")).isEmpty();
        assertThat(store().find(folder + "/v0/seg_00001.m4s")).isEmpty();
    }

    @Test
    void keepsAnEmptyObject() throws IOException {
        put("empty", "");

        MediaObject found = store().find(folder + "/empty").orElseThrow();

        assertThat(found.size()).isZero();
        assertThat(read(found)).isEmpty();
    }

    @Test
    void replacesAnObjectAndChangesItsEtag() throws IOException {
        put("poster.jpg", "first");
        MediaObject first = store().find(folder + "/poster.jpg").orElseThrow();
        put("poster.jpg", "second one");

        MediaObject second = store().find(folder + "/poster.jpg").orElseThrow();

        assertThat(read(second)).isEqualTo("second one");
        assertThat(second.etag()).isNotEqualTo(first.etag());
    }

    @Test
    void readsNoMixtureAfterAReplacement() throws IOException {
        put("poster.jpg", "first");
        MediaObject first = store().find(folder + "/poster.jpg").orElseThrow();
        put("poster.jpg", "second one");

        assertThatThrownBy(() -> read(first))
                .isInstanceOf(MediaStoreException.class)
                .hasMessageContaining("try again");
    }

    @Test
    void showsReadersOldOrNewWhileAnObjectIsReplaced() throws Exception {
        Path[] versions = {file("a".repeat(300_000)), file("b".repeat(400_001))};
        store().put(folder + "/changing", versions[0]);
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> reader = threads.submit(() -> readUntil(done));
            for (int i = 1; i <= 20; i++) {
                store().put(folder + "/changing", versions[i % 2]);
            }
            done.set(true);
            assertThat(reader.get(30, TimeUnit.SECONDS)).isPositive();
        }
    }

    private int readUntil(AtomicBoolean done) throws IOException {
        int whole = 0;
        do {
            try {
                MediaObject found = store().find(folder + "/changing").orElseThrow();
                String bytes = read(found);
                String expected = found.size() == 300_000 ? "a{300000}" : "b{400001}";
                assertThat(bytes.matches(expected)).as(expected).isTrue();
                whole++;
            } catch (MediaStoreException replacedMeanwhile) {
                assertThat(replacedMeanwhile.type().retryable()).isTrue();
            }
        } while (!done.get() || whole == 0);
        return whole;
    }

    @Test
    void startsReadingWhereItIsTold() throws IOException {
        put("numbers", "0123456789");
        MediaObject found = store().find(folder + "/numbers").orElseThrow();

        try (InputStream in = store().read(found).getInputStream()) {
            assertThat(in.skip(4)).isEqualTo(4);
            assertThat(in.readNBytes(3)).isEqualTo("456".getBytes(StandardCharsets.UTF_8));
            assertThat(in.skip(1)).isEqualTo(1);
            assertThat(in.read()).isEqualTo('8');
        }
        try (InputStream in = store().read(found).getInputStream()) {
            assertThat(in.readNBytes(2)).isEqualTo("01".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(store().read(found).contentLength()).isEqualTo(10);
    }

    @Test
    void givesALocalFileOfAnObject() throws IOException {
        put("source", "bytes of a source");

        Path local = store().fetch(folder + "/source", temp).orElseThrow();

        assertThat(local).hasContent("bytes of a source");
        assertThat(store().fetch(folder + "/missing", temp)).isEmpty();
    }

    @Test
    void leavesTheFileThatWasPutToItsOwner() throws IOException {
        Path file = file("mine");
        store().put(folder + "/copy", file);

        assertThat(file).hasContent("mine");
        Files.delete(file);
        assertThat(read(store().find(folder + "/copy").orElseThrow())).isEqualTo("mine");
    }

    @Test
    void listsAllBelowAKeyAndNoSibling() throws IOException {
        for (int i = 0; i < 23; i++) {
            put("a/part_%02d".formatted(i), "x");
        }
        put("ab/part", "x");
        put("a.txt", "x");

        try (var listed = store().list(folder + "/a")) {
            assertThat(listed.map(MediaObject::key))
                    .hasSize(23)
                    .allMatch(key -> key.startsWith(folder + "/a/part_"))
                    .doesNotHaveDuplicates();
        }
        try (var listed = store().list(folder + "/nothing")) {
            assertThat(listed).isEmpty();
        }
    }

    @Test
    void deletesAllBelowAKeyAndNoSibling() throws IOException {
        for (int i = 0; i < 23; i++) {
            put("a/part_%02d".formatted(i), "x");
        }
        put("ab/part", "x");
        put("a.txt", "x");

        store().delete(folder + "/a");
        store().delete(folder + "/a");

        try (var left = store().list(folder)) {
            assertThat(left.map(MediaObject::key)).containsExactlyInAnyOrder(folder + "/ab/part", folder + "/a.txt");
        }
        store().delete(folder + "/a.txt");
        assertThat(store().find(folder + "/a.txt")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "/",
                "/etc/passwd",
                "media/",
                "media//a",
                "../media",
                "media/../../x",
                "media/./a",
                "media/..",
                "media\\a",
                "media/a b",
                "media/%2e%2e",
                "media/a\0",
                "media/ä",
                "media/a?b",
                "media/a\n"
            })
    void refusesWhatIsNoKey(String hostile) throws IOException {
        Path file = file("x");

        assertThatIllegalArgumentException().isThrownBy(() -> store().put(hostile, file));
        assertThatIllegalArgumentException().isThrownBy(() -> store().find(hostile));
        assertThatIllegalArgumentException().isThrownBy(() -> store().fetch(hostile, temp));
        assertThatIllegalArgumentException().isThrownBy(() -> store().list(hostile));
        assertThatIllegalArgumentException().isThrownBy(() -> store().delete(hostile));
    }

    @Test
    void refusesAKeyThatTheTablesCannotHold() {
        assertThatIllegalArgumentException().isThrownBy(() -> store().find("media/" + "a".repeat(195)));
    }

    @Test
    void saysWhenAFileToPutIsNotThere() {
        assertThatThrownBy(() -> store().put(folder + "/x", temp.resolve("missing")))
                .isInstanceOf(MediaStoreException.class);
        assertThat(store().find(folder + "/x")).isEmpty();
    }

    @Test
    void movesLargeObjectsThroughASmallHeap() throws Exception {
        Path large = large();
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LargeFile.class.getName(),
                folder + "/large",
                large.toString(),
                temp.toString()));
        command.addAll(address());
        Process small = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        List<String> said = small.inputReader().readAllLines();

        assertThat(small.waitFor()).isZero();
        assertThat(said).contains("read " + Sha256.hex(large), "fetched " + Files.size(large));
        assertThat(store().find(folder + "/large").orElseThrow().size()).isEqualTo(Files.size(large));
        store().delete(folder);
    }

    private Path large() throws IOException {
        byte[] block = new byte[1 << 20];
        var random = new Random(7);
        Path file = temp.resolve("large");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < LARGE; i++) {
                random.nextBytes(block);
                out.write(block);
            }
            out.write(Arrays.copyOf(block, 12_345));
        }
        return file;
    }

    protected final Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(temp, "put", ""), content);
    }

    protected final String folder() {
        return folder;
    }

    protected final void put(String name, String content) throws IOException {
        store().put(folder + "/" + name, file(content));
    }

    protected final String read(MediaObject object) throws IOException {
        try (InputStream in = store().read(object).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
