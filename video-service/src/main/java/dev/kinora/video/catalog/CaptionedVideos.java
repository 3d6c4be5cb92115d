package dev.kinora.video.catalog;

import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.video.block.Blocks;
import dev.kinora.video.catalog.metadata.VideoState;
import dev.kinora.video.playback.Playback;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Connects videos and captions: captions are text, so others can read them only after they have been screened. */
@Component
@Transactional
public class CaptionedVideos {

    private final VideoRepository videos;
    private final VideoViews views;
    private final VideoPublisher publisher;
    private final Blocks blocks;

    CaptionedVideos(VideoRepository videos, VideoViews views, VideoPublisher publisher, Blocks blocks) {
        this.videos = videos;
        this.views = views;
        this.publisher = publisher;
        this.blocks = blocks;
    }

    /**
     * A video whose captions may be read.
     *
     * @param addresses addresses of playback; null while there is nothing to play
     */
    public record Captioned(UUID videoId, UUID playbackId, Playback.@Nullable Addresses addresses) {}

    /**
     * The video, if the viewer may see it.
     *
     * @throws ProblemException VIDEO_NOT_FOUND if the viewer may not see it
     */
    @Transactional(readOnly = true)
    public Captioned visible(UUID videoId, @Nullable CurrentAccount viewer) {
        return videos.findById(videoId)
                .filter(video -> video.state() != VideoState.DELETED)
                .filter(video -> video.isOpen() || VideoViews.isInsider(video, viewer))
                .filter(video -> !blocks.isHiddenFrom(viewer, video.ownerId()))
                .map(video -> captioned(video, viewer))
                .orElseThrow(VideoCatalog::notFound);
    }

    /**
     * Lets the owner change captions. A change sends a transcoded video to screening again, as changes of other texts
     * do.
     *
     * @param change changes the captions in this transaction and returns whether anything has changed
     * @throws ProblemException VIDEO_NOT_FOUND unless the account is the owner, NOT_EDITABLE after a rejection
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
        return new Captioned(video.getId(), video.playbackId(), views.addresses(video, viewer));
    }
}
