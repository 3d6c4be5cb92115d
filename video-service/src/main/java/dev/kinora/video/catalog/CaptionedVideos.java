package dev.kinora.video.catalog;

import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.video.catalog.metadata.VideoState;
import dev.kinora.video.playback.Playback;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What videos have to do with their captions: captions are words, so others read them only once they were screened. */
@Component
@Transactional
public class CaptionedVideos {

    private final VideoRepository videos;
    private final VideoViews views;
    private final VideoPublisher publisher;

    CaptionedVideos(VideoRepository videos, VideoViews views, VideoPublisher publisher) {
        this.videos = videos;
        this.views = views;
        this.publisher = publisher;
    }

    /**
     * A video whose captions may be read.
     *
     * @param addresses where it is played; null while there is nothing to play
     */
    public record Captioned(UUID videoId, UUID playbackId, Playback.@Nullable Addresses addresses) {}

    /**
     * The video, for those who may see it.
     *
     * @throws ProblemException VIDEO_NOT_FOUND for all others
     */
    @Transactional(readOnly = true)
    public Captioned visible(UUID videoId, @Nullable CurrentAccount viewer) {
        return videos.findById(videoId)
                .filter(video -> video.state() != VideoState.DELETED)
                .filter(video -> video.isOpen() || VideoViews.isInsider(video, viewer))
                .map(video -> captioned(video, viewer))
                .orElseThrow(VideoCatalog::notFound);
    }

    /**
     * Lets the owner change captions. A change sends a video that has been transcoded to screening, as other words would.
     *
     * @param change changes the captions in this transaction and says whether anything is different now
     * @throws ProblemException VIDEO_NOT_FOUND for anybody but the owner, NOT_EDITABLE after a refusal
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public Captioned change(UUID videoId, CurrentAccount account, Predicate<Captioned> change) {
        Video video = videos.lock(videoId)
                .filter(found -> found.state() != VideoState.DELETED)
                .filter(found -> found.ownerId().equals(account.id()))
                .orElseThrow(VideoCatalog::notFound);
        if (!video.isEditable()) {
            throw VideoCatalog.notEditable();
        }
        boolean wasOpen = video.isOpen();
        if (change.test(captioned(video, account))) {
            video.changeCaptions();
            if (wasOpen) {
                publisher.hide(video, "HIDDEN");
            }
            if (video.state().hasMedia()) {
                publisher.screenAgain(video);
            }
        }
        return captioned(video, account);
    }

    private Captioned captioned(Video video, @Nullable CurrentAccount viewer) {
        return new Captioned(
                video.getId(), video.playbackId(), views.addresses(video, VideoViews.isInsider(video, viewer)));
    }
}
