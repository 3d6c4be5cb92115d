package dev.kinora.video.catalog;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.starter.takedown.Takedowns;
import dev.kinora.starter.takedown.Withdrawal;
import dev.kinora.video.catalog.VideoLifecycle.DecidedVideo;
import dev.kinora.video.catalog.metadata.Decision;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes down videos whose takedown did not arrive as an event. */
@Component
class VideoTakedowns implements Takedowns {

    private final VideoLifecycle lifecycle;

    VideoTakedowns(VideoLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public ContentKind kind() {
        return ContentKind.VIDEO;
    }

    @Override
    public List<UUID> withdraw(List<Withdrawal> decisions) {
        var decided = decisions.stream().map(VideoTakedowns::decided).toList();
        return lifecycle.outstanding(decided).stream()
                .filter(lifecycle::decide)
                .map(DecidedVideo::videoId)
                .toList();
    }

    private static DecidedVideo decided(Withdrawal withdrawal) {
        var decision = new Decision(
                withdrawal.outcome(),
                withdrawal.reasonCode(),
                withdrawal.statement(),
                withdrawal.automated(),
                withdrawal.decidedAt());
        var content = withdrawal.content();
        return new DecidedVideo(
                content.id(), content.version(), withdrawal.version(), decision, withdrawal.restrictions(), null);
    }
}
