package dev.kinora.video.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.video.VideoApi;
import dev.kinora.video.VideoApi.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tus endpoint and the creation of videos, with all kinds of invalid input. */
@KinoraIT
class UploadIT {

    private static final byte[] HELLO = "Hello, Kinora".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    private VideoApi creator;
    private VideoApi somebodyElse;

    @BeforeEach
    void signIn() {
        creator = new VideoApi(port, tokens.creator(UUID.randomUUID()));
        somebodyElse = creator.as(tokens.creator(UUID.randomUUID()));
    }

    @Test
    void describesTheStatusesAndHeadersOfItsAnswers() throws Exception {
        String uploads = "/api/v1/uploads";
        String one = uploads + "/{uploadId}";
        assertDescribed(uploads, creator.send("OPTIONS", uploads, new byte[0]));
        Answer created = creator.createUpload(HELLO.length, "Upload-Metadata", "filename Y2xpcC5tcDQ=");
        assertDescribed(uploads, created);
        assertDescribed(uploads, creator.createUpload(0));
        String upload = created.header("Location");
        assertDescribed(one, creator.append(upload, 0, HELLO, "Upload-Checksum", "sha1 " + base64("other")));
        assertDescribed(one, creator.append(upload, 3, HELLO));
        assertDescribed(one, creator.append(upload, 0, HELLO));
        assertDescribed(one, creator.head(upload, "Tus-Resumable", "1.0.0"));
        assertDescribed(one, creator.head(upload, "Tus-Resumable", "0.2.2"));
        assertDescribed(one, creator.delete(upload, "Tus-Resumable", "1.0.0"));
        assertDescribed(one, creator.head(upload, "Tus-Resumable", "1.0.0"));
    }

    private static void assertDescribed(String path, Answer answer) {
        String method = answer.response().request().method().toLowerCase(Locale.ROOT);
        JsonNode response = new JsonMapper()
                .readTree(Path.of("openapi.json"))
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(String.valueOf(answer.status()));
        assertThat(response.isObject()).as(method + " " + answer.status()).isTrue();
        List<String> described = response.path("headers").propertyNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        if (answer.status() < 400) {
            assertThat(answer.response().headers().map().keySet())
                    .as(method + " " + answer.status())
                    .filteredOn(name -> name.matches("(tus|upload)-.*|location"))
                    .isSubsetOf(described);
        }
    }

    @Test
    void resumesWhereItStopped() {
        Answer created = creator.createUpload(HELLO.length);
        assertThat(created.status()).isEqualTo(201);
        String upload = created.header("Location");
        assertThat(upload).startsWith("/api/v1/uploads/");
        assertThat(created.header("Upload-Expires")).isNotBlank();

        assertThat(creator.append(upload, 0, java.util.Arrays.copyOf(HELLO, 5)).status())
                .isEqualTo(204);
        Answer offset = creator.head(upload, "Tus-Resumable", "1.0.0");
        assertThat(offset.header("Upload-Offset")).isEqualTo("5");
        byte[] rest = java.util.Arrays.copyOfRange(HELLO, 5, HELLO.length);
        assertThat(creator.append(upload, 5, rest).header("Upload-Offset")).isEqualTo("" + HELLO.length);
    }

    @Test
    void namesItsExtensions() {
        Answer options = send("OPTIONS");
        assertThat(options.header("Tus-Extension").split(","))
                .containsExactlyInAnyOrder(
                        "creation",
                        "creation-defer-length",
                        "creation-with-upload",
                        "checksum",
                        "termination",
                        "expiration");
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(options.header("Tus-Version")).isEqualTo("1.0.0");
        assertThat(options.header("Tus-Max-Size")).isEqualTo("5242880");
        assertThat(options.header("Tus-Checksum-Algorithm")).contains("sha1", "sha256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "x-http-method-override"})
    void ignoresTheMethodOverrideWhereNothingNeedsIt(String override) {
        String[] creation = {override, "POST", "Tus-Resumable", "1.0.0", "Upload-Length", "13"};
        Answer options = creator.asNobody().send("OPTIONS", "/api/v1/uploads", new byte[0], creation);
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Location")).isEmpty();
        assertThat(creator.createUpload(HELLO.length, override, "DELETE").status())
                .isEqualTo(201);

        String upload = creator.createUpload(HELLO.length).header("Location");
        assertThat(creator.head(upload, override, "DELETE", "Tus-Resumable", "1.0.0")
                        .header("Upload-Offset"))
                .isEqualTo("0");
        assertThat(creator.head(upload, "Tus-Resumable", "1.0.0").status()).isEqualTo(204);
    }

    @Test
    void takesAPostForTheMethodThatItNames() {
        String upload = creator.createUpload(HELLO.length).header("Location");
        Answer sent = post(creator, upload, "PATCH", HELLO);
        assertThat(sent.status()).isEqualTo(204);
        assertThat(sent.header("Upload-Offset")).isEqualTo("" + HELLO.length);
        assertThat(post(creator, upload, "HEAD", new byte[0]).header("Upload-Offset"))
                .isEqualTo("" + HELLO.length);
        assertThat(post(creator, upload, "DELETE", new byte[0]).status()).isEqualTo(204);
        assertThat(creator.head(upload, "Tus-Resumable", "1.0.0").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "HEAD", "DELETE"})
    void namedMethodNeedsTheSameAccessAsTheRealOne(String method) {
        UUID account = UUID.randomUUID();
        VideoApi owner = creator.as(tokens.creator(account));
        String upload = owner.createUpload(HELLO.length).header("Location");
        assertThat(post(creator.asNobody(), upload, method, HELLO).code()).isEqualTo("UNAUTHENTICATED");
        assertThat(post(creator.as(tokens.viewer(account)), upload, method, HELLO)
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(post(somebodyElse, upload, method, HELLO).status()).isEqualTo(404);
        assertThat(owner.head(upload, "Tus-Resumable", "1.0.0").header("Upload-Offset"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET", "OPTIONS", "patch", "nonsense"})
    void refusesAPostForOtherMethods(String method) {
        String upload = creator.createUpload(HELLO.length).header("Location");
        Answer answer = post(creator, upload, method, HELLO);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(creator.head(upload, "Tus-Resumable", "1.0.0").header("Upload-Offset"))
                .isEqualTo("0");
    }

    @Test
    void acceptsBytesWithTheCreation() {
        String[] headers = {
            "Tus-Resumable",
            "1.0.0",
            "Upload-Length",
            "" + HELLO.length,
            "Content-Type",
            "application/offset+octet-stream"
        };
        Answer created = creator.send("POST", "/api/v1/uploads", HELLO, headers);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Upload-Offset")).isEqualTo("" + HELLO.length);
    }

    @Test
    void refusesBytesAtTheWrongOffset() {
        String upload = creator.createUpload(HELLO.length).header("Location");
        Answer answer = creator.append(upload, 3, HELLO);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text()).contains("OFFSET_MISMATCH");
        assertThat(answer.code()).isEqualTo("OFFSET_MISMATCH");
    }

    @Test
    void refusesBytesThatDoNotMatchTheirChecksum() throws Exception {
        String upload = creator.createUpload(HELLO.length).header("Location");
        Answer wrong = creator.append(upload, 0, HELLO, "Upload-Checksum", "sha1 " + base64("other"));
        assertThat(wrong.status()).isEqualTo(460);
        assertThat(wrong.code()).isEqualTo("CHECKSUM_MISMATCH");
        assertThat(creator.head(upload, "Tus-Resumable", "1.0.0").header("Upload-Offset"))
                .isEqualTo("0");
        Answer unknown = creator.append(upload, 0, HELLO, "Upload-Checksum", "crc32 " + base64("other"));
        assertThat(unknown.status()).isEqualTo(400);
        Answer right = creator.append(
                upload, 0, HELLO, "Upload-Checksum", "sha1 " + base64(new String(HELLO, StandardCharsets.UTF_8)));
        assertThat(right.status()).isEqualTo(204);
    }

    @Test
    void refusesFileOverTheLimit() {
        Answer answer = creator.createUpload(6L * 1024 * 1024);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775808, 413, TOO_LARGE",
        "9223372036854775807, 413, TOO_LARGE",
        "99999999999999999999999999999999, 413, TOO_LARGE",
        "-1, 400, INVALID_UPLOAD_REQUEST",
        "1e3, 400, INVALID_UPLOAD_REQUEST"
    })
    void refusesALengthOutOfRange(String length, int status, String code) {
        Answer answer =
                creator.send("POST", "/api/v1/uploads", new byte[0], "Tus-Resumable", "1.0.0", "Upload-Length", length);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Location")).isEmpty();
    }

    @Test
    void racingRequestsMakeOneVideoOfAnUploadAndTheOthersConflict() throws Exception {
        for (int round = 0; round < 5; round++) {
            Map<String, Object> video = Map.of("uploadId", creator.upload(SampleVideos.notAVideo()), "title", "Race");
            try (var threads = Executors.newFixedThreadPool(6)) {
                Callable<Integer> request =
                        () -> creator.post("/api/v1/videos", video).status();
                List<Integer> statuses = threads.invokeAll(Collections.nCopies(6, request)).stream()
                        .map(Future::resultNow)
                        .toList();
                assertThat(statuses).containsOnlyOnce(202).containsOnly(202, 409);
            }
        }
    }

    @Test
    void refusesLyingContentType() {
        String upload = creator.createUpload(HELLO.length).header("Location");
        Answer answer = creator.send(
                "PATCH", upload, HELLO, "Tus-Resumable", "1.0.0", "Upload-Offset", "0", "Content-Type", "video/mp4");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("INVALID_CONTENT_TYPE");
    }

    @Test
    void unknownUploadDoesNotExist() {
        String unknown = "/api/v1/uploads/" + UUID.randomUUID();
        assertThat(creator.head(unknown, "Tus-Resumable", "1.0.0").status()).isEqualTo(404);
        Answer answer = creator.append(unknown, 0, HELLO);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("UPLOAD_NOT_FOUND");
    }

    @Test
    void uploadsOfOthersDoNotExist() {
        String upload = creator.createUpload(HELLO.length).header("Location");
        assertThat(somebodyElse.head(upload, "Tus-Resumable", "1.0.0").status()).isEqualTo(404);
        assertThat(somebodyElse.append(upload, 0, HELLO).status()).isEqualTo(404);
        assertThat(somebodyElse.delete(upload, "Tus-Resumable", "1.0.0").status())
                .isEqualTo(404);
        assertThat(creator.head(upload, "Tus-Resumable", "1.0.0").header("Upload-Offset"))
                .isEqualTo("0");
        assertThat(creator.delete(upload, "Tus-Resumable", "1.0.0").status()).isEqualTo(204);
        assertThat(creator.head(upload, "Tus-Resumable", "1.0.0").status()).isEqualTo(404);
    }

    @Test
    void refusesCallersWithoutAValidToken() {
        UUID account = UUID.randomUUID();
        assertThat(creator.asNobody().createUpload(10).status()).isEqualTo(401);
        assertThat(creator.as(tokens.expired(account)).createUpload(10).code()).isEqualTo("UNAUTHENTICATED");
        assertThat(creator.as(tokens.forged(account)).createUpload(10).code()).isEqualTo("UNAUTHENTICATED");
        assertThat(creator.as(tokens.viewer(account)).createUpload(10).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void videoNeedsACompleteUnusedUploadOfItsOwner() {
        Map<String, Object> unknown = Map.of("uploadId", UUID.randomUUID(), "title", "A clip");
        assertThat(creator.post("/api/v1/videos", unknown).code()).isEqualTo("UPLOAD_NOT_FOUND");

        String id = creator.upload(SampleVideos.notAVideo());
        Map<String, Object> video = Map.of("uploadId", id, "title", "A clip");
        assertThat(somebodyElse.post("/api/v1/videos", video).code()).isEqualTo("UPLOAD_NOT_FOUND");

        String location = creator.createUpload(HELLO.length).header("Location");
        creator.append(location, 0, java.util.Arrays.copyOf(HELLO, 5));
        String unfinished = location.substring(location.lastIndexOf('/') + 1);
        Answer incomplete = creator.post("/api/v1/videos", Map.of("uploadId", unfinished, "title", "A clip"));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.code()).isEqualTo("UPLOAD_INCOMPLETE");

        assertThat(creator.post("/api/v1/videos", video).status()).isEqualTo(202);
        Answer again = creator.post("/api/v1/videos", video);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("UPLOAD_ALREADY_USED");
        assertThat(creator.head("/api/v1/uploads/" + id, "Tus-Resumable", "1.0.0")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesEmptyFile() {
        Answer announced = creator.createUpload(0);
        assertThat(announced.status()).isEqualTo(422);
        assertThat(announced.code()).isEqualTo("EMPTY_FILE");
        String location = creator.createUpload(10).header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        Answer video = creator.post("/api/v1/videos", Map.of("uploadId", id, "title", "Nothing"));
        assertThat(video.status()).isEqualTo(422);
        assertThat(video.code()).isEqualTo("EMPTY_FILE");
    }

    @Test
    void sameIdempotencyKeyMakesOneVideo() {
        String id = creator.upload(SampleVideos.notAVideo());
        Map<String, Object> video = Map.of("uploadId", id, "title", "Once");
        Answer first = creator.post("/api/v1/videos", video, "Idempotency-Key", "key-1");
        Answer second = creator.post("/api/v1/videos", video, "Idempotency-Key", "key-1");
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        Answer other =
                creator.post("/api/v1/videos", Map.of("uploadId", id, "title", "Other"), "Idempotency-Key", "key-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void refusesTitleOfTenKilobytes() {
        Answer answer =
                creator.post("/api/v1/videos", Map.of("uploadId", UUID.randomUUID(), "title", "x".repeat(10_240)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo("title");
    }

    @Test
    void keepsEmojiAndRightToLeftText() {
        String title = "👩‍🚀 سلام שלום 🎬";
        UUID id = creator.makeVideo(SampleVideos.notAVideo(), Map.of("title", title, "description", "مرحبا 🌍"));
        Answer seen = creator.get("/api/v1/videos/" + id);
        assertThat(seen.json().path("title").asString()).isEqualTo(title);
        assertThat(seen.json().path("description").asString()).isEqualTo("مرحبا 🌍");
        assertThat(creator.get("/api/v1/videos?owner=me")
                        .json()
                        .path("items")
                        .path(0)
                        .path("title")
                        .asString())
                .isEqualTo(title);
    }

    @Test
    void refusesUnknownVideoAndListsOfOthers() {
        assertThat(creator.get("/api/v1/videos/" + UUID.randomUUID()).code()).isEqualTo("VIDEO_NOT_FOUND");
        assertThat(creator.get("/api/v1/videos/no-uuid").status()).isEqualTo(400);
        assertThat(creator.get("/api/v1/videos?owner=you").code()).isEqualTo("OWNER_REQUIRED");
        assertThat(creator.asNobody().get("/api/v1/videos?owner=me").status()).isEqualTo(401);
        assertThat(creator.get("/api/v1/videos?owner=me&cursor=nonsense").code())
                .isEqualTo("VALIDATION_FAILED");
    }

    private Answer send(String method) {
        return creator.asNobody().send(method, "/api/v1/uploads", new byte[0]);
    }

    private static Answer post(VideoApi caller, String upload, String method, byte[] body) {
        String[] headers = {
            "X-HTTP-Method-Override",
            method,
            "Tus-Resumable",
            "1.0.0",
            "Upload-Offset",
            "0",
            "Content-Type",
            "application/offset+octet-stream"
        };
        return caller.send("POST", upload, body, headers);
    }

    private static String base64(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
