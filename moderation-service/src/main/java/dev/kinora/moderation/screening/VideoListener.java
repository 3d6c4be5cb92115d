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
import dev.kinora.moderation.preservation.Preservations;
import dev.kinora.moderation.review.CaseIntake;
import dev.kinora.moderation.screening.queue.ScreeningJobs;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import java.nio.charset.StandardCharsets;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Queues every transcoded video for screening, and withdraws the jobs and cases of deleted ones. */
@Component
class VideoListener {

    private static final String CONSUMER = "moderation-videos";
    private static final String DELETED = "DELETED";

    private final Inbox inbox;
    private final ScreeningJobs jobs;
    private final CaseIntake cases;
    private final Preservations preservations;

    VideoListener(Inbox inbox, ScreeningJobs jobs, CaseIntake cases, Preservations preservations) {
        this.inbox = inbox;
        this.jobs = jobs;
        this.cases = cases;
        this.preservations = preservations;
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
            case VideoUnpublished unpublished -> {
                jobs.withdraw(ContentKind.VIDEO, unpublished.videoId());
                cases.withdraw(ContentKind.VIDEO, unpublished.videoId());
                preservations.answerDeletion(unpublished.videoId());
            }
            case VideoUploaded uploaded -> {}
            case VideoTranscodeFailed failed -> {}
            case VideoPublished published -> {}
        }
    }
}
