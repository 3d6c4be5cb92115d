package dev.kinora.moderation.screening;

import dev.kinora.events.EventJson;
import dev.kinora.events.Topics;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.video.VideoEvent;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoTranscodeFailed;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.events.video.VideoUploaded;
import dev.kinora.moderation.preservation.AwaitedDeletions;
import dev.kinora.moderation.preservation.Preservations;
import dev.kinora.moderation.review.CaseIntake;
import dev.kinora.moderation.screening.queue.ScreeningJobs;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Queues every transcoded video for screening, and withdraws the cases of deleted ones. One that is deleted before it was screened is
 * screened all the same, because of what may be found.
 */
@Component
class VideoListener {

    private static final String CONSUMER = "moderation-videos";
    private static final String DELETED = "DELETED";

    private final Inbox inbox;
    private final ScreeningJobs jobs;
    private final CaseIntake cases;
    private final Preservations preservations;
    private final AwaitedDeletions deletions;

    VideoListener(
            Inbox inbox,
            ScreeningJobs jobs,
            CaseIntake cases,
            Preservations preservations,
            AwaitedDeletions deletions) {
        this.inbox = inbox;
        this.jobs = jobs;
        this.cases = cases;
        this.preservations = preservations;
        this.deletions = deletions;
    }

    @KafkaListener(
            topics = {Topics.VIDEO_TRANSCODED, Topics.VIDEO_UNPUBLISHED},
            groupId = "moderation-service.videos")
    void on(EventEnvelope<VideoEvent> envelope) {
        inbox.once(CONSUMER, envelope, VideoListener::concerns, this::handle);
    }

    /** A video that is only hidden keeps its job and its case. */
    private static boolean concerns(VideoEvent event) {
        return switch (event) {
            case VideoTranscoded transcoded -> true;
            case VideoUnpublished unpublished -> unpublished.reason().equals(DELETED);
            case VideoUploaded uploaded -> false;
            case VideoTranscodeFailed failed -> false;
            case VideoPublished published -> false;
        };
    }

    private void handle(VideoEvent event) {
        switch (event) {
            case VideoTranscoded transcoded ->
                jobs.enqueue(
                        new ContentRef(transcoded.videoId(), ContentKind.VIDEO, transcoded.version()),
                        new String(EventJson.write(transcoded), StandardCharsets.UTF_8));
            case VideoUnpublished unpublished -> deleted(unpublished.videoId());
            case VideoUploaded uploaded -> {}
            case VideoTranscodeFailed failed -> {}
            case VideoPublished published -> {}
        }
    }

    private void deleted(UUID videoId) {
        cases.withdraw(ContentKind.VIDEO, videoId);
        if (jobs.isWaiting(ContentKind.VIDEO, videoId)) {
            deletions.untilScreened(videoId);
        } else if (jobs.isKnown(ContentKind.VIDEO, videoId)
                || cases.isKnown(ContentKind.VIDEO, videoId)
                || preservations.covers(videoId)) {
            preservations.answerDeletion(videoId);
        } else {
            deletions.untilArrived(videoId);
        }
    }
}
