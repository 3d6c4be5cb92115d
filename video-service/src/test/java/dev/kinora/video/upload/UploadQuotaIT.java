package dev.kinora.video.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.video.VideoApi;
import dev.kinora.video.VideoApi.Answer;
import dev.kinora.video.upload.UploadRecords.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/** Storage is reserved exactly, before the first byte, and released again. */
@KinoraIT
class UploadQuotaIT {

    private static final long MAX = DataSize.ofMegabytes(5).toBytes();
    private static final long LIMIT = DataSize.ofGigabytes(20).toBytes();

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UploadRecords records;

    @Autowired
    private PartFiles parts;

    @Autowired
    private TransactionTemplate transaction;

    /** A separate client network per test. */
    private final String network = UUID.randomUUID().toString();

    private UUID account;
    private VideoApi creator;

    @BeforeEach
    void signIn() {
        account = UUID.randomUUID();
        creator = new VideoApi(port, tokens.creator(account));
    }

    @Test
    void countsAnUploadFromItsCreationToTheDeletionOfItsVideo() throws IOException {
        assertThat(quota().path("usedBytes").asLong()).isZero();
        assertThat(quota().path("limitBytes").asLong()).isEqualTo(LIMIT);
        assertThat(quota().path("maxUploadBytes").asLong()).isEqualTo(MAX);
        assertThat(quota().path("maxUnfinishedUploads").asInt()).isEqualTo(10);

        long size = Files.size(SampleVideos.brief());
        String cancelled = creator.createUpload(1000).header("Location");
        String finished = creator.upload(SampleVideos.brief());
        assertThat(quota().path("usedBytes").asLong()).isEqualTo(1000 + size);
        assertThat(quota().path("unfinishedUploads").asInt()).isEqualTo(1);

        creator.delete(cancelled, "Tus-Resumable", "1.0.0");
        assertThat(quota().path("usedBytes").asLong()).isEqualTo(size);
        Answer video = creator.post("/api/v1/videos", Map.of("uploadId", finished, "title", "Room"));
        assertThat(quota().path("usedBytes").asLong()).isEqualTo(size);
        assertThat(quota().path("unfinishedUploads").asInt()).isZero();

        creator.delete("/api/v1/videos/" + video.json().path("id").asString());
        assertThat(quota().path("usedBytes").asLong()).isZero();
    }

    @Test
    void refusesTheUploadThatDoesNotFitAndTakesTheOneThatDoes() {
        storeSource(LIMIT - 1000);
        Answer refused = creator.createUpload(1001);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("UPLOAD_QUOTA_EXCEEDED");
        assertThat(refused.json().path("usedBytes").asLong()).isEqualTo(LIMIT - 1000);
        assertThat(refused.json().path("limitBytes").asLong()).isEqualTo(LIMIT);
        assertThat(refused.header("Location")).isEmpty();
        assertThat(creator.createUpload(1000).status()).isEqualTo(201);
        assertThat(creator.createUpload(1).code()).isEqualTo("UPLOAD_QUOTA_EXCEEDED");
    }

    @Test
    void reservesTheLargestLengthWhileTheLengthIsNotKnown() {
        storeSource(LIMIT - MAX + 1);
        assertThat(createDeferred().code()).isEqualTo("UPLOAD_QUOTA_EXCEEDED");
        jdbc.sql("delete from stored_source where owner_id = :owner")
                .param("owner", BinaryIds.bytes(account))
                .update();

        String upload = createDeferred().header("Location");
        assertThat(quota().path("usedBytes").asLong()).isEqualTo(MAX);
        assertThat(creator.append(upload, 0, new byte[10]).status()).isEqualTo(204);
        Answer tooLong = creator.append(upload, 10, new byte[0], "Upload-Length", Long.toString(MAX + 1));
        assertThat(tooLong.code()).isEqualTo("TOO_LARGE");
        Answer tooShort = creator.append(upload, 10, new byte[0], "Upload-Length", "9");
        assertThat(tooShort.code()).isEqualTo("LONGER_THAN_ANNOUNCED");
        assertThat(creator.append(upload, 10, new byte[10], "Upload-Length", "20")
                        .status())
                .isEqualTo(204);
        assertThat(quota().path("usedBytes").asLong()).isEqualTo(20);
        assertThat(quota().path("unfinishedUploads").asInt()).isZero();
    }

    @Test
    void takesNoMoreThanTheReservedBytesWhileTheLengthIsNotKnown() {
        String upload = createDeferred().header("Location");
        Answer answer = creator.append(upload, 0, new byte[(int) MAX + 1]);
        assertThat(answer.code()).isEqualTo("LONGER_THAN_ANNOUNCED");
        assertThat(creator.head(upload, "Tus-Resumable", "1.0.0").header("Upload-Offset"))
                .isEqualTo("0");
    }

    @Test
    void refusesTheEleventhUnfinishedUpload() {
        String first = creator.createUpload(10).header("Location");
        IntStream.range(1, 10)
                .forEach(i -> assertThat(creator.createUpload(10).status()).isEqualTo(201));
        Answer refused = creator.createUpload(10);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO_MANY_UPLOADS");
        creator.append(first, 0, new byte[10]);
        assertThat(creator.createUpload(10).status()).isEqualTo(201);
    }

    @Test
    void refusesMoreFinishedUploadsThanAnyoneWillPublish() {
        for (int i = 0; i < 100; i++) {
            var finished = new Upload(
                    UUID.randomUUID(), account, 1L, 1, null, Instant.now().plus(Duration.ofHours(1)));
            records.insert(finished, null);
            records.update(finished, 1);
        }
        assertThat(quota().path("unfinishedUploads").asInt()).isZero();
        assertThat(creator.createUpload(10).code()).isEqualTo("TOO_MANY_UPLOADS");
    }

    @Test
    void uploadsThatBeginAtTheSameMomentDoNotShareTheLastRoom() throws Exception {
        storeSource(LIMIT - 3500);
        List<Integer> statuses = allAtOnce(12, () -> creator.createUpload(1000).status());
        assertThat(statuses).containsOnly(201, 403);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(3);
        assertThat(quota().path("usedBytes").asLong()).isEqualTo(LIMIT - 500);
    }

    @Test
    void uploadsThatBeginAtTheSameMomentDoNotPassTheNumber() throws Exception {
        List<Integer> statuses = allAtOnce(16, () -> creator.createUpload(10).status());
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(10);
        assertThat(statuses.stream().filter(status -> status == 429)).hasSize(6);
    }

    @Test
    void countsReceivedButNotAnnouncedBytesAgainstTheSharedLimit() {
        long received = jdbc.sql("select coalesce(sum(received_bytes), 0) from upload")
                .query(Long.class)
                .single();
        UploadQuotas quotas = quotas(received + 1500, 0);
        admit(quotas, 1000);
        UUID second = admit(quotas, 1000);
        records.receive(second, 1000);
        UUID third = admit(quotas, 1000);
        records.receive(third, 500);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(quotas::requireRoomOfAll)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(UploadProblem.STORAGE_FULL));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> admit(quotas, 1))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(UploadProblem.STORAGE_FULL));
        assertThat(UploadProblem.STORAGE_FULL.status().value()).isEqualTo(507);
    }

    @Test
    void refusesTheFourthUnfinishedUploadOfANetworkThatMayHaveThree() {
        UploadQuotas quotas = quotas(Long.MAX_VALUE, 0);
        for (int i = 0; i < 3; i++) {
            account = UUID.randomUUID();
            admit(quotas, 10);
        }
        account = UUID.randomUUID();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> admit(quotas, 10))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(UploadProblem.TOO_MANY_UPLOADS));
    }

    @Test
    void countsTheBytesOfATransferThatBrokeOff() {
        String upload = creator.createUpload(10).header("Location");
        creator.append(upload, 0, new byte[4], "Upload-Checksum", "sha1 d3Jvbmc=");
        creator.append(upload, 0, new byte[20]);
        assertThat(received(upload)).isZero();
        creator.append(upload, 0, new byte[6]);
        assertThat(received(upload)).isEqualTo(6);
    }

    @Test
    void keepsSpaceFreeOnTheDiskForWhatIsStillToCome() throws IOException {
        UploadQuotas full = quotas(Long.MAX_VALUE, parts.freeBytes());
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> admit(full, DataSize.ofTerabytes(1).toBytes()))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(UploadProblem.STORAGE_FULL));
    }

    @Test
    void quotaIsForCreators() {
        assertThat(creator.asNobody().get("/api/v1/uploads/quota").status()).isEqualTo(401);
        assertThat(creator.as(tokens.viewer(account))
                        .get("/api/v1/uploads/quota")
                        .code())
                .isEqualTo("FORBIDDEN");
    }

    private JsonNode quota() {
        return creator.get("/api/v1/uploads/quota").json();
    }

    private Answer createDeferred() {
        return creator.send(
                "POST", "/api/v1/uploads", new byte[0], "Tus-Resumable", "1.0.0", "Upload-Defer-Length", "1");
    }

    private void storeSource(long bytes) {
        jdbc.sql("insert into stored_source (video_id, owner_id, bytes) values (:id, :owner, :bytes)")
                .param("id", BinaryIds.bytes(UUID.randomUUID()))
                .param("owner", BinaryIds.bytes(account))
                .param("bytes", bytes)
                .update();
    }

    private UploadQuotas quotas(long unfinishedBytes, long freeSpace) {
        var limits = new UploadProperties(
                DataSize.ofTerabytes(2),
                Duration.ofHours(1),
                10,
                DataSize.ofTerabytes(9),
                3,
                DataSize.ofBytes(unfinishedBytes),
                DataSize.ofBytes(freeSpace));
        return new UploadQuotas(records, jdbc, limits, parts);
    }

    private long received(String upload) {
        UUID id = UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
        return jdbc.sql("select received_bytes from upload where id = :id")
                .param("id", BinaryIds.bytes(id))
                .query(Long.class)
                .single();
    }

    private UUID admit(UploadQuotas quotas, long bytes) {
        var upload = new Upload(
                UUID.randomUUID(), account, bytes, bytes, null, Instant.now().plusSeconds(60));
        transaction.executeWithoutResult(status -> quotas.admit(upload, network));
        return upload.id();
    }

    private static List<Integer> allAtOnce(int times, Callable<Integer> call) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads
                    .invokeAll(IntStream.range(0, times).mapToObj(i -> call).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
