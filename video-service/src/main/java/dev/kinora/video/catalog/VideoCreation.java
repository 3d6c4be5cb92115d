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
import dev.kinora.video.catalog.source.VideoSources;
import dev.kinora.video.upload.Uploads.FinishedUpload;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Creates a video from a complete upload, once per Idempotency-Key. */
@Component
class VideoCreation {

    private static final Logger log = LoggerFactory.getLogger(VideoCreation.class);

    private final VideoRepository videos;
    private final VideoCounters counters;
    private final VideoSources sources;
    private final Accounts accounts;
    private final Outbox outbox;
    private final IdempotentRequests requests;
    private final Ids ids;
    private final InstantSource clock;

    VideoCreation(
            VideoRepository videos,
            VideoCounters counters,
            VideoSources sources,
            Accounts accounts,
            Outbox outbox,
            IdempotentRequests requests,
            Ids ids,
            InstantSource clock) {
        this.videos = videos;
        this.counters = counters;
        this.sources = sources;
        this.accounts = accounts;
        this.outbox = outbox;
        this.requests = requests;
        this.ids = ids;
        this.clock = clock;
    }

    /** The answer to a creating request. */
    record Created(UUID id, VideoState state) {}

    Created create(CreateVideoRequest request, CurrentAccount owner, @Nullable String idempotencyKey) {
        VideoCatalog.requireCategory(request.category());
        UUID id = ids.next();
        var once = new Request(owner.id(), "POST /videos", idempotencyKey, request);
        // Storing a large file takes time, so it happens outside of a transaction.
        boolean stored = sources.store(id, request.uploadId(), owner.id());
        Created created = makeOnce(once, id, stored, () -> inTransaction(request, owner, id, stored));
        if (stored && !created.id().equals(id)) {
            sources.drop(id);
        }
        sources.forgetUpload(request.uploadId());
        return created;
    }

    /**
     * A refused request certainly created no video; after any other failure the source is kept until that is certain.
     */
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
        accounts.admit(owner);
        FinishedUpload upload = sources.claim(id, request.uploadId(), owner.id(), stored);
        Instant now = clock.instant();
        Audience audience = Audience.wanted(request.visibility(), request.publishAt(), now);
        Video video = videos.save(Video.uploaded(id, owner.id(), request.words(), audience, upload.sizeBytes(), now));
        counters.start(id);
        outbox.publish(new VideoUploaded(id, owner.id(), request.title(), upload.sizeBytes(), video.revision()));
        log.info("Video {} made of upload {}", id, upload.id());
        return new Created(id, video.state());
    }
}
