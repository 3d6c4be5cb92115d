package dev.kinora.video.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.video.VideoApi;
import dev.kinora.video.media.LocalFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes expired uploads and leftovers, and nothing else. */
@KinoraIT
class UploadSweepIT {

    private static final Duration A_DAY_AND_MORE = Duration.ofHours(25);

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private UploadRecords records;

    @Autowired
    private PartFiles parts;

    @Autowired
    private UploadLocks locks;

    @Autowired
    private LocalFolders folders;

    @Autowired
    private JdbcClient jdbc;

    private String token;
    private VideoApi creator;

    @BeforeEach
    void signIn() {
        token = tokens.creator(UUID.randomUUID());
        creator = new VideoApi(port, token);
    }

    @Test
    void removesAnExpiredUploadWithItsBytesItsLockAndItsRoom() throws IOException {
        UUID unfinished = begin(1000, 400);
        UUID never = begin(1000, 0);
        UUID forgotten = UUID.fromString(creator.upload(SampleVideos.notAVideo()));
        Path lock = leftLock(unfinished);

        sweepAfter(Duration.ofHours(23));
        assertThat(parts.file(unfinished)).hasSize(400);
        assertThat(used()).isEqualTo(2000 + Files.size(SampleVideos.notAVideo()));

        sweepAfter(A_DAY_AND_MORE);
        assertThat(parts.file(unfinished)).doesNotExist();
        assertThat(parts.file(forgotten)).doesNotExist();
        assertThat(records.find(never)).isEmpty();
        assertThat(lock).doesNotExist();
        assertThat(used()).isZero();
        assertThat(creator.head("/api/v1/uploads/" + unfinished, "Tus-Resumable", "1.0.0")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void expiredUploadIsGoneBeforeItIsSwept() {
        UUID id = UUID.fromString(creator.upload(SampleVideos.notAVideo()));
        jdbc.sql("update upload set expires_at = :past where id = :id")
                .param("past", Timestamp.from(Instant.now().minusSeconds(1)))
                .param("id", BinaryIds.bytes(id))
                .update();

        String upload = "/api/v1/uploads/" + id;
        assertThat(creator.head(upload, "Tus-Resumable", "1.0.0").status()).isEqualTo(404);
        assertThat(creator.append(upload, 0, new byte[1]).code()).isEqualTo("UPLOAD_NOT_FOUND");
        assertThat(creator.post("/api/v1/videos", Map.of("uploadId", id, "title", "Late"))
                        .code())
                .isEqualTo("UPLOAD_NOT_FOUND");
    }

    @Test
    void bytesThatArriveKeepAnUploadAlive() {
        UUID id = begin(1000, 400);
        jdbc.sql("update upload set expires_at = :soon where id = :id")
                .param("soon", Timestamp.from(Instant.now().plusSeconds(60)))
                .param("id", BinaryIds.bytes(id))
                .update();
        creator.append("/api/v1/uploads/" + id, 400, new byte[100]);
        assertThat(records.find(id).orElseThrow().expires())
                .isAfter(Instant.now().plus(Duration.ofHours(23)));
    }

    @Test
    void doesNotDeleteAnUploadThatIsReceivingBytes() throws IOException {
        UUID id = begin(1000, 0);
        String upload = "/api/v1/uploads/" + id;
        try (var writing = new RawRequest(port, token, upload, 0, "Content-Length: 1000")) {
            writing.send(new byte[400]);
            await().atMost(Duration.ofSeconds(20)).until(() -> parts.size(id) == 400);
            sweepAfter(A_DAY_AND_MORE);
            assertThat(records.find(id)).isPresent();
            writing.send(new byte[600]);
            assertThat(writing.answer()).startsWith("HTTP/1.1 204");
        }
        assertThat(parts.file(id)).hasSize(1000);
    }

    /** The server was killed after the commit that created a video, before it deleted the bytes of the upload. */
    @Test
    void removesBytesThatBelongToNoUploadAnyMore() throws IOException {
        UUID left = UUID.randomUUID();
        UUID fresh = UUID.randomUUID();
        Files.writeString(parts.file(left), "left");
        Files.writeString(parts.file(fresh), "just being claimed");
        Files.setLastModifiedTime(parts.file(left), FileTime.from(Instant.now().minus(Duration.ofMinutes(61))));
        UUID waiting = begin(1000, 400);
        Files.setLastModifiedTime(
                parts.file(waiting), FileTime.from(Instant.now().minus(Duration.ofHours(20))));

        sweepAfter(Duration.ZERO);

        assertThat(parts.file(left)).doesNotExist();
        assertThat(parts.file(fresh)).exists();
        assertThat(parts.file(waiting)).hasSize(400);
        Files.delete(parts.file(fresh));
    }

    private void sweepAfter(Duration time) throws IOException {
        var later = InstantSource.offset(InstantSource.system(), time);
        new UploadSweep(records, parts, locks, later).sweep();
    }

    private UUID begin(int length, int sent) {
        String upload = creator.createUpload(length).header("Location");
        if (sent > 0) {
            creator.append(upload, 0, new byte[sent]);
        }
        return UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
    }

    /** A lock file left by a killed server. */
    private Path leftLock(UUID id) throws IOException {
        Path lock = folders.uploads().resolve("locks").resolve(id.toString());
        Files.createFile(lock);
        return Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private long used() {
        return creator.get("/api/v1/uploads/quota").json().path("usedBytes").asLong();
    }
}
