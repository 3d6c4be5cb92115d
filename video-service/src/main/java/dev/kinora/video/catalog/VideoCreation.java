package dev.kinora.video.catalog;

import dev.kinora.events.video.VideoUploaded;
import dev.kinora.starter.idempotency.IdempotentRequests;
import dev.kinora.starter.idempotency.IdempotentRequests.Request;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.time.Ids;
import dev.kinora.video.account.Accounts;
import dev.kinora.video.catalog.metadata.Audience;
import dev.kinora.video.catalog.metadata.VideoState;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.media.MediaRemovals;
import dev.kinora.video.media.MediaStore;
import dev.kinora.video.upload.Uploads;
import dev.kinora.video.upload.Uploads.FinishedUpload;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a video of a complete upload, once per Idempotency-Key. */
@Component
class VideoCreation {

    private static final Logger log = LoggerFactory.getLogger(VideoCreation.class);

    private final VideoRepository videos;
    private final VideoCounters counters;
    private final Sources sources;
    private final Accounts accounts;
    private final Outbox outbox;
    private final IdempotentRequests requests;

    VideoCreation(
            VideoRepository videos,
            VideoCounters counters,
            Sources sources,
            Accounts accounts,
            Outbox outbox,
            IdempotentRequests requests) {
        this.videos = videos;
        this.counters = counters;
        this.sources = sources;
        this.accounts = accounts;
        this.outbox = outbox;
        this.requests = requests;
    }

    /** The answer to a creating request. */
    record Created(UUID id, VideoState state) {}

    Created create(CreateVideoRequest request, CurrentAccount owner, @Nullable String idempotencyKey) {
        VideoCatalog.requireCategory(request.category());
        UUID id = sources.ids().next();
        var once = new Request(owner.id(), "POST /videos", idempotencyKey, request);
        // A large file takes its time into a store: no transaction waits for it.
        boolean stored = sources.store(id, sources.uploads().findFinished(request.uploadId(), owner.id()));
        Created created = makeOnce(once, id, stored, () -> inTransaction(request, owner, id, stored));
        if (stored && !created.id().equals(id)) {
            sources.drop(id);
        }
        sources.uploads().forget(request.uploadId());
        return created;
    }

    /** A refusal certainly made no video; after any other failure the source stays until it is certain that none did. */
    private Created makeOnce(Request once, UUID id, boolean stored, Supplier<Created> work) {
        try {
            return requests.run(once, Created.class, work);
        } catch (ProblemException e) {
            if (stored) {
                sources.drop(id);
            }
            throw e;
        }
    }

    private Created inTransaction(CreateVideoRequest request, CurrentAccount owner, UUID id, boolean stored) {
        accounts.remember(owner);
        FinishedUpload upload = sources.uploads().claim(request.uploadId(), owner.id(), id);
        Instant now = sources.clock().instant();
        Audience audience = Audience.wanted(request.visibility(), request.publishAt(), now);
        Video video = videos.save(Video.uploaded(id, owner.id(), request.words(), audience, upload.sizeBytes(), now));
        counters.start(id);
        if (!stored) {
            sources.store(id, Optional.of(upload)); // It was completed only a moment ago.
        }
        sources.keep(id);
        outbox.publish(new VideoUploaded(id, owner.id(), request.title(), upload.sizeBytes(), video.revision()));
        log.info("Video {} made of upload {}", id, upload.id());
        return new Created(id, video.state());
    }

    /** Where bytes, ids and times of new videos come from. */
    @Component
    record Sources(Uploads uploads, MediaStore store, MediaRemovals removals, Ids ids, InstantSource clock) {

        /** Puts the upload's bytes where the source will be; they go again unless a transaction keeps them. */
        private boolean store(UUID videoId, Optional<FinishedUpload> upload) {
            String key = MediaKeys.source(videoId);
            upload.ifPresent(finished -> {
                removals.removeUnlessKept(key);
                store.put(key, finished.file());
            });
            return upload.isPresent();
        }

        /** The caller's transaction refers to the source. */
        private void keep(UUID videoId) {
            removals.keep(MediaKeys.source(videoId));
        }

        /** Nothing refers to the source, for the video was not made, or was made by another request. */
        private void drop(UUID videoId) {
            removals.remove(MediaKeys.source(videoId));
        }
    }
}
