package dev.kinora.video.catalog;

import dev.kinora.events.video.VideoUploaded;
import dev.kinora.starter.idempotency.IdempotentRequests;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.time.Ids;
import dev.kinora.video.account.Accounts;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.media.MediaRemovals;
import dev.kinora.video.media.MediaStore;
import dev.kinora.video.upload.Uploads;
import dev.kinora.video.upload.Uploads.FinishedUpload;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
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
        var once = new IdempotentRequests.Request(owner.id(), "POST /videos", idempotencyKey, request);
        Created created = requests.run(
                once,
                Created.class,
                () -> inTransaction(request, owner, sources.ids().next()));
        sources.uploads().forget(request.uploadId());
        return created;
    }

    private Created inTransaction(CreateVideoRequest request, CurrentAccount owner, UUID id) {
        accounts.remember(owner);
        FinishedUpload upload = sources.uploads().claim(request.uploadId(), owner.id(), id);
        Instant now = sources.clock().instant();
        Audience audience = Audience.wanted(request.visibility(), request.publishAt(), now);
        Video video = videos.save(Video.uploaded(id, owner.id(), request.words(), audience, upload.sizeBytes(), now));
        counters.start(id);
        sources.keep(id, upload);
        outbox.publish(new VideoUploaded(id, owner.id(), request.title(), upload.sizeBytes(), video.revision()));
        log.info("Video {} made of upload {}", id, upload.id());
        return new Created(id, video.state());
    }

    /** Where bytes, ids and times of new videos come from. */
    @Component
    record Sources(Uploads uploads, MediaStore store, MediaRemovals removals, Ids ids, InstantSource clock) {

        /** The upload's bytes become the source; they go again if the transaction does not commit. */
        private void keep(UUID videoId, FinishedUpload upload) {
            String key = MediaKeys.source(videoId);
            removals.condemn(key);
            store.put(key, upload.file());
            removals.pardon(key);
        }
    }
}
