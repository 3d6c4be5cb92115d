package dev.kinora.video.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.video.CaptionText;
import dev.kinora.events.video.CaptionTrack;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.VideoApi;
import dev.kinora.video.VideoApi.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Captions from their upload to their end, with the real ffmpeg and moderation played by the test. */
@KinoraIT
class CaptionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String HELLO = "WEBVTT\n\n00:00.000 --> 00:02.000\nHello";

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    private VideoApi creator;
    private VideoApi stranger;

    @BeforeEach
    void signIn() {
        creator = new VideoApi(port, tokens.creator(UUID.randomUUID()));
        stranger = creator.as(tokens.creator(UUID.randomUUID()));
    }

    @Test
    void areScreenedBeforeStrangersReadThemAndCloseWithTheirVideo() {
        UUID id = publishedVideo();

        Answer put = put(creator, id, "DE", HELLO + " <script>du</script>");
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.json().path("lang").asString()).isEqualTo("de");
        assertThat(put.json().path("label").asString()).isEqualTo("Deutsch");
        assertThat(creator.state(id)).isEqualTo("SCREENING");
        assertThat(topics.await(VideoUnpublished.class, e -> e.videoId().equals(id))
                        .reason())
                .isEqualTo("HIDDEN");
        VideoTranscoded again = topics.await(
                VideoTranscoded.class, e -> e.videoId().equals(id) && e.text().captions() != null);
        assertThat(again.text().captions()).isEqualTo(new CaptionText("Deutsch\nHello du", false));
        String open = "/media/" + again.media().playbackId() + "/captions/de.vtt";
        assertThat(again.media().captions()).containsExactly(new CaptionTrack("de", "Deutsch", open));
        assertThat(stranger.get(open).status()).isEqualTo(404);
        assertThat(stranger.get(captions(id)).status()).isEqualTo(404);
        ownerReadsThroughSignedAddress(id);

        topics.publish(VideoApi.decision(id, ContentKind.VIDEO, again.version() - 1, Outcome.APPROVED, 2));
        topics.publish(VideoApi.decision(id, ContentKind.VIDEO, again.version(), Outcome.APPROVED, 3));
        awaitState(id, "PUBLISHED");

        VideoPublished published = topics.await(
                VideoPublished.class, e -> e.videoId().equals(id) && e.text().captions() != null);
        assertThat(published.version()).isGreaterThan(again.version());
        strangersRead(id, open);

        topics.publish(VideoApi.decision(id, ContentKind.VIDEO, again.version(), Outcome.REJECTED, 4));
        awaitState(id, "TAKEN_DOWN");
        assertThat(stranger.get(open).status()).isEqualTo(404);
        assertThat(put(creator, id, "de", HELLO).code()).isEqualTo("NOT_EDITABLE");
    }

    @Test
    void changeOnlyWhatIsDifferentAndGoWithTheirVideo() {
        UUID id = creator.makeVideo(SampleVideos.brief(), Map.of());
        put(creator, id, "en", HELLO);
        VideoTranscoded transcoded =
                topics.await(VideoTranscoded.class, e -> e.videoId().equals(id));
        String etag = creator.get("/api/v1/videos/" + id).header("ETag");

        assertThat(put(creator, id, "en", HELLO + "\n\n").status()).isEqualTo(200);
        assertThat(creator.get("/api/v1/videos/" + id).header("ETag")).isEqualTo(etag);
        assertThat(put(creator, id, "en?label=My%20words", HELLO)
                        .json()
                        .path("label")
                        .asString())
                .isEqualTo("My words");
        assertThat(creator.get("/api/v1/videos/" + id).header("ETag")).isNotEqualTo(etag);

        assertThat(creator.delete(captions(id) + "/fr").code()).isEqualTo("CAPTIONS_NOT_FOUND");
        assertThat(creator.delete(captions(id) + "/EN").status()).isEqualTo(204);
        assertThat(creator.get(captions(id)).json().path("items").size()).isZero();
        topics.await(
                VideoTranscoded.class,
                e -> e.videoId().equals(id)
                        && e.version() > transcoded.version()
                        && e.text().captions() == null);

        put(creator, id, "en", HELLO);
        String signed = captionUrl(id);
        assertThat(creator.get(signed).status()).isEqualTo(200);
        assertThat(creator.delete("/api/v1/videos/" + id).status()).isEqualTo(204);
        assertThat(creator.get(signed).status()).isEqualTo(404);
        assertThat(creator.get(captions(id)).status()).isEqualTo(404);
    }

    @Test
    void takeOnlyGoodFilesOfTheOwner() {
        UUID id = creator.makeVideo(SampleVideos.brief(), Map.of("visibility", "UNLISTED"));

        assertThat(put(stranger, id, "en", HELLO).code()).isEqualTo("VIDEO_NOT_FOUND");
        assertThat(put(creator.asNobody(), id, "en", HELLO).status()).isEqualTo(401);
        assertThat(put(creator.as(tokens.viewer(UUID.randomUUID())), id, "en", HELLO)
                        .status())
                .isEqualTo(403);
        assertThat(stranger.delete(captions(id) + "/en").status()).isEqualTo(404);

        Answer broken = put(creator, id, "en", HELLO + "\n00:01.000 --> 00:02.000\nx");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.code()).isEqualTo("CAPTIONS_INVALID");
        assertThat(broken.json().path("line").asInt()).isEqualTo(5);
        assertThat(broken.json().path("detail").asString()).startsWith("Line 5: ");
        assertThat(put(creator, id, "english", HELLO).code()).isEqualTo("UNKNOWN_LANGUAGE");
        assertThat(put(creator, id, "en?label=" + "x".repeat(61), HELLO).code()).isEqualTo("INVALID_LABEL");
        Answer large = put(creator, id, "en", HELLO + "\n".repeat(512 * 1024));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("CAPTIONS_TOO_LARGE");
        byte[] bytes = HELLO.getBytes(StandardCharsets.UTF_8);
        assertThat(creator.send("PUT", captions(id) + "/en", bytes, "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        byte[] subRip = "1\n00:00:00,000 --> 00:00:02,000\nHi".getBytes(StandardCharsets.UTF_8);
        assertThat(creator.send("PUT", captions(id) + "/en", subRip, "Content-Type", "application/x-subrip")
                        .status())
                .isEqualTo(200);
        assertThat(creator.get(captions(id)).json().path("items").size()).isEqualTo(1);
    }

    @Test
    void standInTwentyLanguagesAtMost() {
        UUID id = creator.makeVideo(SampleVideos.brief(), Map.of());
        List<String> languages = List.of(
                "en", "de", "fr", "es", "it", "pt", "pt-BR", "nl", "da", "sv", "no", "fi", "pl", "cs", "hu", "tr", "ar",
                "he", "ja", "ko");
        languages.forEach(language ->
                assertThat(put(creator, id, language, HELLO).status()).isEqualTo(200));

        assertThat(put(creator, id, "zh", HELLO).code()).isEqualTo("CAPTIONS_TOO_MANY");
        assertThat(put(creator, id, "ko", HELLO + " again").status()).isEqualTo(200);
        assertThat(creator.get(captions(id)).json().path("items").size()).isEqualTo(20);
    }

    private void ownerReadsThroughSignedAddress(UUID id) {
        String signed = captionUrl(id);
        assertThat(signed).contains("/s/").endsWith("/captions/de.vtt");
        Answer read = stranger.asNobody().get(signed);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Cache-Control")).contains("no-store");
        assertThat(stranger.asNobody().get(signed.replace("/s/", "/s/AAAA")).status())
                .isEqualTo(404);
        assertThat(creator.get("/api/v1/videos/" + id)
                        .json()
                        .path("playback")
                        .path("captions")
                        .path(0)
                        .path("url")
                        .asString())
                .contains("/s/");
    }

    private void strangersRead(UUID id, String open) {
        Answer read = stranger.asNobody().get(open);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Content-Type")).isEqualToIgnoringCase("text/vtt;charset=utf-8");
        assertThat(read.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(read.text()).isEqualTo("WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nHello du\n");
        assertThat(stranger.get(open, "If-None-Match", read.header("ETag")).status())
                .isEqualTo(304);
        assertThat(stranger.head(open).status()).isEqualTo(200);
        assertThat(stranger.get(open.replace("de.vtt", "fr.vtt")).status()).isEqualTo(404);
        assertThat(stranger.get(open.replace("/captions", "/x/captions")).status())
                .isEqualTo(404);
        Answer video = stranger.asNobody().get("/api/v1/videos/" + id);
        assertThat(video.json()
                        .path("playback")
                        .path("captions")
                        .path(0)
                        .path("url")
                        .asString())
                .isEqualTo(open);
        assertThat(stranger.asNobody()
                        .get(captions(id))
                        .json()
                        .path("items")
                        .path(0)
                        .path("url")
                        .asString())
                .isEqualTo(open);
    }

    private String captionUrl(UUID id) {
        return creator.get(captions(id))
                .json()
                .path("items")
                .path(0)
                .path("url")
                .asString();
    }

    private UUID publishedVideo() {
        UUID id = creator.makeVideo(SampleVideos.brief(), Map.of());
        VideoTranscoded transcoded =
                topics.await(VideoTranscoded.class, e -> e.videoId().equals(id));
        topics.publish(VideoApi.decision(id, ContentKind.VIDEO, transcoded.version(), Outcome.APPROVED, 1));
        awaitState(id, "PUBLISHED");
        return id;
    }

    private void awaitState(UUID id, String state) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> creator.state(id).equals(state));
    }

    private static Answer put(VideoApi caller, UUID id, String language, String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return caller.send("PUT", captions(id) + "/" + language, bytes, "Content-Type", "text/vtt");
    }

    private static String captions(UUID id) {
        return "/api/v1/videos/" + id + "/captions";
    }
}
