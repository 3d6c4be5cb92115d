package dev.kinora.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentLabel;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.ModerationWithdrawn;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Restriction;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.events.video.AgeConfirmationChanged;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What moderation takes from a video that stays, at every address where somebody could get it all the same. */
@KinoraIT
class RestrictedVideoIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AGE = "/api/v1/users/me/age-confirmation";
    private static final Restrictions AGE_GATE = Restrictions.of(Restriction.AGE_GATE);

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    private final UUID owner = UUID.randomUUID();
    private final UUID fanId = UUID.randomUUID();
    private final String handle = "maker_" + owner.toString().substring(28);
    private final String word = "w" + owner.toString().substring(24);
    private VideoApi creator;
    private VideoApi fan;
    private Publishing publishing;

    @BeforeEach
    void signIn() {
        creator = new VideoApi(port, tokens.of(owner, handle, Role.VIEWER, Role.CREATOR));
        fan = creator.as(tokens.viewer(fanId));
        publishing = new Publishing(creator, topics);
        topics.publish(VideoApi.account(owner, handle));
    }

    private UUID restricted(@Nullable Restrictions restrictions) {
        UUID video = publishing.approved(Map.of("title", word));
        decide(video, Outcome.RESTRICTED, restrictions, 2);
        await().atMost(PATIENCE)
                .until(() -> video(creator, video)
                        .path("moderation")
                        .path("outcome")
                        .asString("")
                        .equals("RESTRICTED"));
        return video;
    }

    private void decide(UUID video, Outcome outcome, @Nullable Restrictions restrictions, long version) {
        ModerationDecided plain = VideoApi.decision(video, ContentKind.VIDEO, 1_000, outcome, version);
        topics.publish(new ModerationDecided(
                plain.content(),
                plain.decisionId(),
                outcome,
                plain.actor(),
                plain.reason(),
                plain.suggestion(),
                version,
                restrictions));
    }

    private static JsonNode video(VideoApi viewer, UUID id) {
        return viewer.get("/api/v1/videos/" + id).json();
    }

    /** Playlist, media playlist, segment, poster, storyboard and download below an address that was good before. */
    private static List<String> files(String master) {
        String folder = master.substring(0, master.lastIndexOf('/') + 1);
        return List.of(
                master,
                folder + "v0/index.m3u8",
                folder + "v0/seg_00000.m4s",
                folder + "poster.jpg",
                folder + "storyboard.vtt",
                folder + "download.mp4");
    }

    private static String master(JsonNode video) {
        return video.path("playback").path("hlsUrl").asString("");
    }

    @Test
    void servesNoFileOfAVideoForAdultsAtItsOldAddress() {
        UUID video = publishing.approved(Map.of("title", word));
        List<String> open = files(master(video(fan, video)));
        assertThat(open)
                .allSatisfy(
                        file -> assertThat(fan.asNobody().get(file).status()).isEqualTo(200));

        decide(video, Outcome.RESTRICTED, AGE_GATE, 2);

        await().atMost(PATIENCE).until(() -> fan.get(open.getFirst()).status() == 403);
        for (VideoApi viewer : List.of(fan, fan.asNobody())) {
            assertThat(open).allSatisfy(file -> {
                VideoApi.Answer answer = viewer.get(file);
                assertThat(answer.status()).as(file).isEqualTo(403);
                assertThat(answer.code()).isEqualTo("AGE_CONFIRMATION_REQUIRED");
                assertThat(answer.header("Cache-Control")).contains("no-store");
            });
        }
    }

    @Test
    void coversAVideoForAdultsInEveryList() {
        UUID id = restricted(AGE_GATE);

        for (String list :
                List.of("/api/v1/search?q=" + word, "/api/v1/users/" + handle + "/videos", "/api/v1/videos/" + id)) {
            JsonNode answer = fan.get(list).json();
            JsonNode video = answer.has("items") ? answer.path("items").path(0) : answer;
            assertThat(video.path("id").asString()).as(list).isEqualTo(id.toString());
            assertThat(video.path("playback").isNull()).isTrue();
            assertThat(video.path("blurhash").isNull()).isTrue();
            assertThat(video.path("restrictions").path("adultsOnly").asBoolean())
                    .isTrue();
            assertThat(video.path("restrictions").path("confirmationRequired").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void playsForWhoConfirmedAndNoLongerAfterThatWasTakenBack() {
        UUID id = restricted(AGE_GATE);
        JsonNode statement = fan.get(AGE).json();
        assertThat(statement.path("confirmedAt").isNull()).isTrue();

        assertThat(fan.put(AGE, Map.of("wording", statement.path("wording").asInt()))
                        .status())
                .isEqualTo(200);

        String signed = master(video(fan, id));
        assertThat(signed).contains("/s/");
        assertThat(files(signed))
                .allSatisfy(file ->
                        assertThat(fan.asNobody().get(file).status()).as(file).isEqualTo(200));
        assertThat(video(fan.asNobody(), id).path("playback").isNull()).isTrue();
        assertThat(topics.await(
                                AgeConfirmationChanged.class,
                                event -> event.accountId().equals(fanId))
                        .confirmed())
                .isTrue();

        assertThat(fan.delete(AGE).status()).isEqualTo(204);

        assertThat(video(fan, id).path("playback").isNull()).isTrue();
        assertThat(topics.await(
                                AgeConfirmationChanged.class,
                                event -> event.accountId().equals(fanId) && event.version() == 2)
                        .confirmed())
                .isFalse();
    }

    @Test
    void confirmsOnlyTheWordingThatIsShown() {
        VideoApi.Answer answer = fan.put(AGE, Map.of("wording", 99));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("WORDING_CHANGED");
        assertThat(fan.get(AGE).json().path("confirmedAt").isNull()).isTrue();
        assertThat(fan.asNobody().get(AGE).status()).isEqualTo(401);
    }

    @Test
    void endsSignedAddressesWithATakedown() {
        UUID id = restricted(AGE_GATE);
        fan.put(AGE, Map.of("wording", 1));
        String signed = master(video(fan, id));
        assertThat(fan.get(signed).status()).isEqualTo(200);

        publishing.decide(id, Outcome.REJECTED, 3);
        publishing.awaitState(id, "TAKEN_DOWN");

        assertThat(files(signed))
                .allSatisfy(file -> assertThat(fan.get(file).status()).as(file).isEqualTo(404));
    }

    @Test
    void staysPlayableForItsOwnerAndModerators() {
        UUID id = restricted(AGE_GATE);

        for (VideoApi insider : List.of(creator, creator.as(tokens.moderator(UUID.randomUUID())))) {
            assertThat(insider.get(master(video(insider, id))).status()).isEqualTo(200);
        }
    }

    @Test
    void opensAgainWhenTheGateIsLifted() {
        UUID id = restricted(AGE_GATE);

        publishing.decide(id, Outcome.APPROVED, 3);

        await().atMost(PATIENCE).until(() -> !master(video(fan, id)).isEmpty());
        assertThat(fan.asNobody().get(master(video(fan, id))).status()).isEqualTo(200);
        assertThat(video(fan, id).path("restrictions").isNull()).isTrue();
    }

    @Test
    void takesNoCommentsAndHidesThoseThatExist() {
        UUID id = publishing.approved(Map.of("title", word));
        String comments = "/api/v1/videos/" + id + "/comments";
        UUID comment = UUID.fromString(
                fan.post(comments, Map.of("text", "First!")).json().path("id").asString());
        topics.publish(VideoApi.decision(comment, ContentKind.COMMENT, 1, Outcome.APPROVED, 1));
        await().atMost(PATIENCE)
                .until(() -> creator.get(comments).json().path("items").size() == 1);

        decide(id, Outcome.RESTRICTED, Restrictions.of(Restriction.COMMENTS_OFF), 2);
        await().atMost(PATIENCE)
                .until(() ->
                        video(fan, id).path("restrictions").path("commentsOff").asBoolean(false));

        for (VideoApi author : List.of(fan, creator)) {
            VideoApi.Answer refused = author.post(comments, Map.of("text", "And more"));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("COMMENTS_OFF");
        }
        VideoApi.Answer edited = fan.patch("/api/v1/comments/" + comment, Map.of("text", "Else"), "If-Match", "*");
        assertThat(edited.code()).isEqualTo("COMMENTS_OFF");
        assertThat(fan.get(comments).json().path("items").size()).isZero();
        assertThat(video(fan, id).path("counts").path("comments").asLong()).isZero();
        assertThat(fan.asNobody().get(master(video(fan, id))).status()).isEqualTo(200);

        publishing.decide(id, Outcome.APPROVED, 3);
        await().atMost(PATIENCE)
                .until(() -> fan.get(comments).json().path("items").size() == 1);
    }

    @Test
    void refusesCommentsOfWhoMayNotPlayTheVideo() {
        UUID id = restricted(AGE_GATE);
        String comments = "/api/v1/videos/" + id + "/comments";

        assertThat(fan.post(comments, Map.of("text", "Hello")).code()).isEqualTo("AGE_CONFIRMATION_REQUIRED");
        assertThat(fan.get(comments).code()).isEqualTo("AGE_CONFIRMATION_REQUIRED");
    }

    @Test
    void showsTheLabelAndTellsTheRecommender() {
        var label = new ContentLabel("SYNTHETIC", "Made by a machine.");
        var restrictions = Restrictions.of(List.of(Restriction.LABEL), label);

        UUID id = restricted(restrictions);

        assertThat(video(fan, id)
                        .path("restrictions")
                        .path("label")
                        .path("text")
                        .asString())
                .isEqualTo("Made by a machine.");
        assertThat(fan.get("/api/v1/search?q=" + word).json().path("items").size())
                .isEqualTo(1);
        assertThat(topics.await(
                                VideoPublished.class,
                                event -> event.videoId().equals(id) && event.restrictions() != null)
                        .restrictions())
                .isEqualTo(restrictions);
    }

    @Test
    void findsAVideoOfLimitedReachOnlyByLinkAndOnThePageOfItsCreator() {
        UUID id = restricted(Restrictions.LIMITED_REACH);

        assertThat(fan.get("/api/v1/search?q=" + word).json().path("items").size())
                .isZero();
        assertThat(fan.get("/api/v1/users/" + handle + "/videos")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(fan.get(master(video(fan, id))).status()).isEqualTo(200);
        assertThat(video(fan, id).path("restrictions").isNull()).isTrue();
        assertThat(video(creator, id).path("restrictions").path("limitedReach").asBoolean())
                .isTrue();
        assertThat(topics.await(
                                VideoPublished.class,
                                event -> event.videoId().equals(id)
                                        && event.visibility().equals("UNLISTED"))
                        .restrictions())
                .isEqualTo(Restrictions.LIMITED_REACH);
    }

    @Test
    void readsADecisionWithoutRestrictionsAsLimitedReach() {
        UUID id = restricted(null);

        assertThat(fan.get("/api/v1/search?q=" + word).json().path("items").size())
                .isZero();
        assertThat(video(creator, id).path("restrictions").path("limitedReach").asBoolean())
                .isTrue();
        assertThat(fan.get(master(video(fan, id))).status()).isEqualTo(200);
    }

    @Test
    void takesAHeldVideoOffAndTellsItsOwnerThatAPersonDecides() {
        UUID id = publishing.approved(Map.of("title", word));
        String open = master(video(fan, id));
        ModerationDecided plain = VideoApi.decision(id, ContentKind.VIDEO, 1_000, Outcome.REJECTED, 2);
        topics.publish(new ModerationWithdrawn(
                plain.content(),
                plain.decisionId(),
                Outcome.REJECTED,
                plain.actor(),
                plain.reason(),
                2,
                Restrictions.HOLD));

        publishing.awaitState(id, "TAKEN_DOWN");

        assertThat(fan.get(open).status()).isEqualTo(404);
        assertThat(video(creator, id).path("restrictions").path("held").asBoolean())
                .isTrue();
        assertThat(notifications()).containsExactly("VIDEO_HELD", "VIDEO_PUBLISHED");

        publishing.decide(id, Outcome.REJECTED, 3);
        await().atMost(PATIENCE).until(() -> notifications().getFirst().equals("VIDEO_TAKEN_DOWN"));
        publishing.decide(id, Outcome.APPROVED, 4);
        publishing.awaitState(id, "PUBLISHED");
        assertThat(fan.get(open).status()).isEqualTo(200);
    }

    @Test
    void tellsTheOwnerOfRestrictions() {
        restricted(AGE_GATE);

        assertThat(notifications()).containsExactly("VIDEO_RESTRICTED", "VIDEO_PUBLISHED");
    }

    private List<String> notifications() {
        return creator.get("/api/v1/notifications")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }
}
