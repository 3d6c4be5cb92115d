package dev.kinora.video.catalog;

import dev.kinora.video.catalog.event.VideoStateChanged;
import dev.kinora.video.upload.Uploads;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes a video permanently: it is hidden and unplayable immediately, and its files and data are removed soon after.
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
        publisher.hide(locked, "DELETED");
        publisher.removeMedia(locked);
        uploads.giveBack(locked.getId());
        publisher.tell(locked, VideoStateChanged.Kind.DELETED);
    }
}
