package dev.kinora.video.transcode.job;

import dev.kinora.events.Topics;
import dev.kinora.events.transcode.TranscodeEvent;
import dev.kinora.events.transcode.TranscodePartReady;
import dev.kinora.events.video.VideoUploaded;
import dev.kinora.starter.inbox.EventEnvelope;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Turns events into work. It needs no inbox, because known, completed and deleted videos are skipped. */
@Component
class TranscodeListener {

    private static final String GROUP = "video-service.transcode";

    private final TranscodeFlow flow;
    private final PartRunner runner;

    TranscodeListener(TranscodeFlow flow, PartRunner runner) {
        this.flow = flow;
        this.runner = runner;
    }

    @KafkaListener(topics = Topics.VIDEO_UPLOADED, groupId = GROUP)
    void onUpload(EventEnvelope<?> envelope) {
        if (envelope.event() instanceof VideoUploaded uploaded) {
            flow.open(uploaded.videoId());
            runner.nudge();
        }
    }

    @KafkaListener(topics = Topics.TRANSCODE_PART_READY, groupId = GROUP)
    void onPart(EventEnvelope<?> envelope) {
        if (envelope.event() instanceof TranscodeEvent event) {
            switch (event) {
                case TranscodePartReady ready -> runner.nudge();
            }
        }
    }
}
