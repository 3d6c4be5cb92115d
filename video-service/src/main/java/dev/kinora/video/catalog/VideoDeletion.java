package dev.kinora.video.catalog;

import dev.kinora.video.outcome.VideoNews;
import dev.kinora.video.upload.Uploads;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a video for good: nobody sees or plays it from now on, and its files and traces go soon after. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VideoDeletion {

    private final Exposure exposure;
    private final Uploads uploads;

    VideoDeletion(Exposure exposure, Uploads uploads) {
        this.exposure = exposure;
        this.uploads = uploads;
    }

    void delete(Video locked) {
        locked.delete();
        exposure.hide(locked, "DELETED");
        exposure.removeMedia(locked);
        uploads.giveBack(locked.getId());
        exposure.tell(locked, VideoNews.Kind.DELETED);
    }
}
