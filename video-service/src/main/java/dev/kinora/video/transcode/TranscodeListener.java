package dev.kinora.video.transcode;

import dev.kinora.events.Topics;
import dev.kinora.events.video.VideoUploaded;
import dev.kinora.starter.inbox.EventEnvelope;
import java.io.IOException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * The work queue: each replica takes one uploaded video at a time and acknowledges it when the work is done, so that
 * the work of a killed replica goes to another. There is no inbox here: the video's state says what is done.
 */
@Component
class TranscodeListener {

    private final TranscodeWorker worker;

    TranscodeListener(TranscodeWorker worker) {
        this.worker = worker;
    }

    @KafkaListener(
            id = "transcode",
            topics = Topics.VIDEO_UPLOADED,
            groupId = "video-service.transcode",
            concurrency = "${kinora.transcode.concurrency:1}",
            properties = {"max.poll.records=1", "max.poll.interval.ms=1800000"})
    void on(EventEnvelope<?> envelope) throws IOException, InterruptedException {
        if (envelope.event() instanceof VideoUploaded uploaded) {
            worker.work(uploaded.videoId());
        }
    }
}
