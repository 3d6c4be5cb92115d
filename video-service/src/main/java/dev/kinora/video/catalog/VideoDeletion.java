package dev.kinora.video.catalog;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a video for good: nobody sees or plays it from now on, and its files and traces go soon after. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VideoDeletion {

    private final Exposure exposure;

    VideoDeletion(Exposure exposure) {
        this.exposure = exposure;
    }

    void delete(Video locked) {
        locked.delete();
        exposure.hide(locked, "DELETED");
        exposure.removeMedia(locked);
        exposure.tell(locked, VideoNews.Kind.DELETED);
    }
}
