package dev.kinora.video;

import static org.awaitility.Awaitility.await;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTopics;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Takes videos through transcoding and a simulated moderation decision. */
public record Publishing(VideoApi creator, TestTopics topics) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A transcoded video that waits for its decision. */
    public UUID screened(Map<String, Object> fields) {
        UUID id = creator.makeVideo(SampleVideos.brief(), fields);
        topics.await(VideoTranscoded.class, e -> e.videoId().equals(id));
        return id;
    }

    /** An approved video; its visibility determines whether others see it. */
    public UUID approved(Map<String, Object> fields) {
        UUID id = screened(fields);
        decide(id, Outcome.APPROVED, 1);
        awaitState(id, "PUBLISHED");
        return id;
    }

    /** A decision about the current texts. */
    public void decide(UUID video, Outcome outcome, long version) {
        topics.publish(VideoApi.decision(video, ContentKind.VIDEO, 1_000, outcome, version));
    }

    public void awaitState(UUID id, String state) {
        await().atMost(PATIENCE).until(() -> creator.state(id).equals(state));
    }
}
