package dev.kinora.video.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.video.VideoApi;
import dev.kinora.video.VideoApi.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Broken connections, bodies of the wrong length, and concurrent writers. */
@KinoraIT
class BrokenTransferIT {

    private static final int SIZE = 200_000;

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private PartFiles parts;

    private String token;
    private VideoApi creator;
    private String upload;
    private final byte[] bytes = new byte[SIZE];

    @BeforeEach
    void createUpload() {
        token = tokens.creator(UUID.randomUUID());
        creator = new VideoApi(port, token);
        upload = creator.createUpload(SIZE).header("Location");
        new Random(7).nextBytes(bytes);
    }

    @Test
    void keepsWhatArrivedBeforeTheCutAndGoesOnFromThere() throws Exception {
        try (var request = new RawRequest(port, token, upload, 0, "Content-Length: " + SIZE)) {
            request.send(Arrays.copyOf(bytes, 123_457));
        }
        awaitOffset("123457");

        Answer rest = creator.append(upload, 123_457, Arrays.copyOfRange(bytes, 123_457, SIZE));
        assertThat(rest.status()).isEqualTo(204);
        assertThat(parts.file(id())).hasBinaryContent(bytes);
    }

    @Test
    void keepsNoBytesThatTheirChecksumWasNotComparedFor() throws Exception {
        String checksum = "Upload-Checksum: sha1 2jmj7l5rSw0yVb/vlWAYkK/YBwk=";
        try (var request = new RawRequest(port, token, upload, 0, "Content-Length: " + SIZE, checksum)) {
            request.send(Arrays.copyOf(bytes, 123_457));
            await().atMost(Duration.ofSeconds(20)).until(() -> parts.size(id()) > 0);
        }
        awaitOffset("0");
    }

    @Test
    void takesNoMoreThanTheAnnouncedLength() throws Exception {
        try (var request = new RawRequest(port, token, upload, 0, "Transfer-Encoding: chunked")) {
            request.sendAsOnlyChunk(Arrays.copyOf(bytes, SIZE + 1));
            assertThat(request.answer()).startsWith("HTTP/1.1 400").contains("LONGER_THAN_ANNOUNCED");
        }
        awaitOffset("0");
        assertThat(creator.append(upload, 0, bytes).status()).isEqualTo(204);
    }

    @Test
    void takesChunkedBodies() throws Exception {
        try (var request = new RawRequest(port, token, upload, 0, "Transfer-Encoding: chunked")) {
            request.sendAsOnlyChunk(bytes);
            assertThat(request.answer()).startsWith("HTTP/1.1 204").contains("Upload-Offset: " + SIZE);
        }
        assertThat(parts.file(id())).hasBinaryContent(bytes);
    }

    @Test
    void secondWriterIsToldToWait() throws Exception {
        try (var first = new RawRequest(port, token, upload, 0, "Content-Length: " + SIZE)) {
            first.send(Arrays.copyOf(bytes, 1000));
            await().atMost(Duration.ofSeconds(20)).until(() -> parts.size(id()) > 0);

            Answer second = creator.append(upload, 0, bytes);
            assertThat(second.status()).isEqualTo(423);
            assertThat(second.code()).isEqualTo("UPLOAD_LOCKED");
            assertThat(creator.head(upload, "Tus-Resumable", "1.0.0").status()).isEqualTo(423);
            assertThat(creator.delete(upload, "Tus-Resumable", "1.0.0").status())
                    .isEqualTo(423);

            first.send(Arrays.copyOfRange(bytes, 1000, SIZE));
            assertThat(first.answer()).startsWith("HTTP/1.1 204");
        }
        assertThat(parts.file(id())).hasBinaryContent(bytes);
    }

    /** A killed server had written more bytes than it had recorded. */
    @Test
    void countsTheBytesThatAreThere() throws Exception {
        creator.append(upload, 0, Arrays.copyOf(bytes, 1000));
        try (var file = new java.io.FileOutputStream(parts.file(id()).toFile(), true)) {
            file.write(bytes, 1000, 500);
        }
        assertThat(creator.head(upload, "Tus-Resumable", "1.0.0").header("Upload-Offset"))
                .isEqualTo("1500");
        creator.append(upload, 1500, Arrays.copyOfRange(bytes, 1500, SIZE));
        assertThat(parts.file(id())).hasBinaryContent(bytes);
    }

    private void awaitOffset(String offset) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                creator.head(upload, "Tus-Resumable", "1.0.0").header("Upload-Offset"))
                        .isEqualTo(offset));
    }

    private UUID id() {
        return UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
    }
}
