package dev.kinora.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.Topics;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.DecisionActor;
import dev.kinora.events.moderation.DecisionReason;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.ModerationWithdrawn;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** Takedowns by their own topic, with other events and broken records before them. */
@KinoraIT
class TakedownIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    private final UUID owner = UUID.randomUUID();
    private final String handle = "maker_" + owner.toString().substring(28);
    private final String word = "w" + owner.toString().substring(24);
    private VideoApi creator;
    private Publishing publishing;

    @BeforeEach
    void signIn() {
        creator = new VideoApi(port, tokens.of(owner, handle, Role.VIEWER, Role.CREATOR));
        publishing = new Publishing(creator, topics);
        topics.publish(VideoApi.account(owner, handle));
    }

    @Test
    void isGoneEverywhereWithABurstOfVerdictsAndBrokenRecordsAhead() {
        UUID video = publishing.approved(Map.of("title", word));
        List<String> places = places(video);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(places)
                        .allSatisfy(
                                place -> assertThat(answers(place)).as(place).isTrue()));
        send(Topics.MODERATION_DECIDED, video, "no event at all");
        List<UUID> verdicts = burst(100);
        send(Topics.MODERATION_WITHDRAWN, video, "no event at all");
        topics.publish(withdrawal(video, Outcome.REJECTED, "TOO_LONG_".repeat(10), 2));

        topics.publish(withdrawal(video, Outcome.REJECTED, "VIOLENCE", 3));

        publishing.awaitState(video, "TAKEN_DOWN");
        assertThat(places)
                .allSatisfy(place -> assertThat(answers(place)).as(place).isFalse());
        assertThat(new VideoApi(port, null).get(places.getFirst()).header("Cache-Control"))
                .contains("no-store");
        assertThat(topics.await(VideoUnpublished.class, e -> e.videoId().equals(video))
                        .reason())
                .isEqualTo("TAKEN_DOWN");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topics.records(Topics.MODERATION_WITHDRAWN + Topics.DEAD_LETTER_SUFFIX))
                        .filteredOn(letter -> video.toString().equals(letter.key()))
                        // Two listeners could not read the first one, and one not apply the second.
                        .hasSize(3));
        assertThat(verdicts).noneMatch(this::inboxOfVideosKnows);
    }

    @Test
    void neverComesBackByADecisionThatItOvertook() {
        UUID video = publishing.screened(Map.of("title", word));

        topics.publish(withdrawal(video, Outcome.REJECTED, "VIOLENCE", 2));
        publishing.awaitState(video, "REJECTED");
        UUID approval = topics.publish(VideoApi.decision(video, ContentKind.VIDEO, 1_000, Outcome.APPROVED, 1));
        await().atMost(PATIENCE).until(() -> inboxOfVideosKnows(approval));
        UUID repeated = topics.publish(
                withdrawal(video, Outcome.REJECTED, "VIOLENCE", 2).decision());
        await().atMost(PATIENCE).until(() -> inboxOfVideosKnows(repeated));

        assertThat(creator.state(video)).isEqualTo("REJECTED");
        assertThat(topics.all(VideoPublished.class, e -> e.videoId().equals(video)))
                .isEmpty();

        publishing.decide(video, Outcome.APPROVED, 3);
        publishing.awaitState(video, "PUBLISHED");
    }

    @Test
    void restrictedVideoLeavesSearchAndPlaysByLinkAndOnThePageOfItsCreator() {
        UUID video = publishing.approved(Map.of("title", word));
        String search = "/api/v1/search?q=" + word;
        assertThat(answers(search)).isTrue();

        topics.publish(withdrawal(video, Outcome.RESTRICTED, "VIOLENCE", 2));

        await().atMost(PATIENCE).until(() -> !answers(search));
        assertThat(answers("/api/v1/users/" + handle + "/videos")).isTrue();
        assertThat(answers("/api/v1/videos/" + video)).isTrue();
        VideoUnpublished first =
                topics.await(VideoUnpublished.class, e -> e.videoId().equals(video));
        assertThat(first.reason()).isEqualTo("UNLISTED");
        topics.await(
                VideoPublished.class,
                e -> e.version() == first.version() && e.visibility().equals("UNLISTED"));
    }

    /** Where a stranger finds the video: manifest, segment, poster, download, page, search and channel. */
    private List<String> places(UUID video) {
        String master = creator.get("/api/v1/videos/" + video)
                .json()
                .path("playback")
                .path("hlsUrl")
                .asString();
        String folder = master.substring(0, master.lastIndexOf('/') + 1);
        return List.of(
                master,
                folder + "v0/index.m3u8",
                folder + "v0/seg_00000.m4s",
                folder + "poster.jpg",
                folder + "storyboard.vtt",
                folder + "download.mp4",
                "/api/v1/videos/" + video,
                "/api/v1/search?q=" + word,
                "/api/v1/users/" + handle + "/videos");
    }

    /** Whether a stranger gets the video here; a list must name it. */
    private boolean answers(String place) {
        VideoApi.Answer answer = new VideoApi(port, null).get(place);
        return answer.status() == 200
                && (!place.startsWith("/api/v1/search") && !place.startsWith("/api/v1/users")
                        || answer.json().path("items").size() > 0);
    }

    private List<UUID> burst(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new ContentRef(UUID.randomUUID(), ContentKind.COMMENT, 1))
                .map(comment -> VideoApi.decision(comment, Outcome.APPROVED, DecisionActor.AUTOMATED, 1))
                .map(topics::publish)
                .toList();
    }

    private void send(String topic, UUID key, String body) {
        kafka.send(topic, key.toString(), body.getBytes(StandardCharsets.UTF_8)).join();
    }

    private static ModerationWithdrawn withdrawal(UUID video, Outcome outcome, String reason, long version) {
        ModerationDecided decided = VideoApi.decision(video, ContentKind.VIDEO, 1_000, outcome, version);
        return new ModerationWithdrawn(
                decided.content(),
                decided.decisionId(),
                outcome,
                DecisionActor.HUMAN,
                new DecisionReason(reason, "It shows violence."),
                version,
                null);
    }

    private boolean inboxOfVideosKnows(UUID eventId) {
        return jdbc.sql("select count(*) from processed_event where event_id = :id and consumer like '%.video-%'")
                        .param("id", BinaryIds.bytes(eventId))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
