package dev.kinora.video.catalog.source;

import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.MediaStoreException;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.media.MediaRemovals;
import dev.kinora.video.upload.Uploads;
import dev.kinora.video.upload.Uploads.FinishedUpload;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves complete uploads to the sources of videos. */
@Component
public class VideoSources {

    private final Uploads uploads;
    private final MediaStore store;
    private final MediaRemovals removals;

    VideoSources(Uploads uploads, MediaStore store, MediaRemovals removals) {
        this.uploads = uploads;
        this.store = store;
        this.removals = removals;
    }

    /**
     * Stores the bytes of a complete upload as the source of this video. They are removed again unless {@link #claim}
     * keeps them.
     *
     * @return whether they are stored; false if this owner has no such upload, for example because a concurrent request
     *     has created a video from it
     */
    public boolean store(UUID videoId, UUID uploadId, UUID ownerId) {
        Optional<FinishedUpload> upload = uploads.findFinished(uploadId, ownerId);
        try {
            upload.ifPresent(finished -> put(videoId, finished));
            return upload.isPresent();
        } catch (MediaStoreException e) {
            if (uploads.findFinished(uploadId, ownerId).isPresent()) {
                throw e;
            }
            drop(videoId);
            return false;
        }
    }

    /**
     * Claims the upload in the transaction that creates the video, and keeps its source.
     *
     * @param stored whether {@link #store} stored it; if not, it has just been completed and is stored now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FinishedUpload claim(UUID videoId, UUID uploadId, UUID ownerId, boolean stored) {
        FinishedUpload upload = uploads.claim(uploadId, ownerId, videoId);
        if (!stored) {
            put(videoId, upload);
        }
        removals.keep(MediaKeys.source(videoId));
        return upload;
    }

    /** Removes a source that no video refers to. */
    public void drop(UUID videoId) {
        removals.remove(MediaKeys.source(videoId));
    }

    /** Removes the bytes of an upload that became a video. */
    public void forgetUpload(UUID uploadId) {
        uploads.forget(uploadId);
    }

    private void put(UUID videoId, FinishedUpload upload) {
        String key = MediaKeys.source(videoId);
        removals.removeUnlessKept(key);
        store.put(key, upload.file());
    }
}
