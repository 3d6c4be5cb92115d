package dev.kinora.video.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.video.VideoApi;
import dev.kinora.video.VideoApi.Answer;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes are streamed to disk: one request can upload a file five times as large as the heap. */
class UploadHeapIT {

    private static final int HEAP_MEGABYTES = 100;
    private static final long SIZE = 500L * 1024 * 1024;

    @TempDir
    private Path media;

    @Test
    void takesFilesThatAreLargerThanTheHeap() throws Exception {
        try (var service = new SmallHeapService(HEAP_MEGABYTES, media)) {
            var creator = new VideoApi(service.port(), service.token(UUID.randomUUID()));
            awaitReady(service, creator);
            String upload = creator.createUpload(SIZE).header("Location");

            var sent = MessageDigest.getInstance("SHA-256");
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + upload))
                    .header("Authorization", "Bearer " + creator.token())
                    .headers("Tus-Resumable", "1.0.0", "Upload-Offset", "0")
                    .header("Content-Type", "application/offset+octet-stream")
                    .method(
                            "PATCH",
                            BodyPublishers.fromPublisher(
                                    BodyPublishers.ofInputStream(() -> new DigestInputStream(new Noise(), sent)), SIZE))
                    .build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                var answer = http.send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
                assertThat(answer.headers().firstValue("Upload-Offset")).contains(Long.toString(SIZE));
            }
            assertThat(service.isAlive()).isTrue();
            String id = upload.substring(upload.lastIndexOf('/') + 1);
            assertThat(sha256(media.resolve("uploads/parts").resolve(id)))
                    .isEqualTo(HexFormat.of().formatHex(sent.digest()));
        }
    }

    private static void awaitReady(SmallHeapService service, VideoApi creator) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    assertThat(service.isAlive())
                            .as("See target/small-heap-service.log")
                            .isTrue();
                    try {
                        Answer ready = creator.get("/actuator/health/readiness");
                        return ready.status() == 200;
                    } catch (java.io.UncheckedIOException notYet) {
                        return false;
                    }
                });
    }

    private static String sha256(Path file) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Incompressible bytes of the given number. */
    private static final class Noise extends InputStream {

        private final byte[] block = new byte[1 << 16];
        private long left = SIZE;

        private Noise() {
            new Random(1).nextBytes(block);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("Read in blocks");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            var count = (int) Math.min(Math.min(length, block.length), left);
            block[0]++;
            System.arraycopy(block, 0, target, offset, count);
            left -= count;
            return count;
        }
    }
}
