package dev.kinora.video.catalog;

import dev.kinora.video.catalog.event.VideoStateChanged;
import dev.kinora.video.upload.Uploads;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes a video permanently: it is hidden and unplayable immediately, its data are removed soon after, and its
 * files as soon as moderation says that they are no evidence.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VideoDeletion {

    private final VideoPublisher publisher;
    private final Uploads uploads;

    VideoDeletion(VideoPublisher publisher, Uploads uploads) {
        this.publisher = publisher;
        this.uploads = uploads;
    }

    void delete(Video locked) {
        locked.delete();
        // Before the playback id is closed, which forgets what was played.
        publisher.lockMedia(locked);
        publisher.hide(locked, "DELETED");
        uploads.giveBack(locked.getId());
        publisher.tell(locked, VideoStateChanged.Kind.DELETED);
    }
}
