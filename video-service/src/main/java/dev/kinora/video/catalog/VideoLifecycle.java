package dev.kinora.video.catalog;

import dev.kinora.events.moderation.Restrictions;
import dev.kinora.events.video.VideoTranscodeFailed;
import dev.kinora.events.video.VideoUploaded;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import dev.kinora.video.catalog.event.VideoStateChanged;
import dev.kinora.video.catalog.metadata.Decision;
import dev.kinora.video.catalog.metadata.Failure;
import dev.kinora.video.catalog.metadata.TranscodedMedia;
import dev.kinora.video.catalog.metadata.VideoState;
import dev.kinora.video.upload.Uploads;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the state of videos. Each call is one transaction that locks the video; a call that is late, repeated or no
 * longer applicable changes nothing.
 */
@Component
@Transactional
public class VideoLifecycle {

    private static final Logger log = LoggerFactory.getLogger(VideoLifecycle.class);

    private final VideoRepository videos;
    private final VideoPublisher publisher;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Uploads uploads;

    VideoLifecycle(
            VideoRepository videos, VideoPublisher publisher, Outbox outbox, InstantSource clock, Uploads uploads) {
        this.videos = videos;
        this.publisher = publisher;
        this.outbox = outbox;
        this.clock = clock;
        this.uploads = uploads;
    }

    /**
     * Starts the transcoding of a video.
     *
     * @return the work; empty if nothing is left to do
     */
    public Optional<Work> startTranscoding(UUID videoId) {
        return videos.lock(videoId).filter(VideoLifecycle::isToBeMade).map(video -> {
            video.startTranscoding();
            publisher.tellOwner(video);
            return new Work(videoId, video.ownerId(), video.playbackId());
        });
    }

    /** A video to transcode. */
    public record Work(UUID videoId, UUID ownerId, UUID playbackId) {}

    /** Lets the owner play the finished part of this generation during transcoding. */
    public void previewTranscoding(UUID videoId, UUID generation) {
        videos.lock(videoId)
                .filter(video -> video.state() == VideoState.TRANSCODING)
                .ifPresent(video -> publisher.preview(video, generation));
    }

    /** Completes the transcoding: the stored generation is played from now on, and screening is requested. */
    public void finishTranscoding(UUID videoId, UUID generation, TranscodedMedia media) {
        videos.lock(videoId)
                .filter(video -> video.state() == VideoState.TRANSCODING)
                .ifPresent(video -> {
                    video.finishTranscoding(media);
                    publisher.screen(video, generation);
                    log.info("Video {} transcoded", videoId);
                });
    }

    /**
     * Fails a video whose source cannot be transcoded, possibly before a worker has started.
     *
     * @return whether this changed the state to FAILED
     */
    public boolean failTranscoding(UUID videoId, Failure failure) {
        Optional<Video> failed = videos.lock(videoId).filter(VideoLifecycle::isToBeMade);
        failed.ifPresent(video -> {
            video.failTranscoding(failure);
            publisher.endPreview(video);
            publisher.giveUpSource(video);
            if (!failure.retryable()) {
                uploads.giveBack(videoId);
            }
            outbox.publish(new VideoTranscodeFailed(
                    videoId, video.ownerId(), failure.code().name(), failure.retryable(), video.revision()));
            publisher.tellOwner(video);
            publisher.tell(video, VideoStateChanged.Kind.FAILED);
        });
        return failed.isPresent();
    }

    /**
     * Retries a failed video for its owner or an operator.
     *
     * @throws ProblemException VIDEO_NOT_FOUND for all other accounts, NOT_RETRYABLE if a retry cannot help
     */
    public VideoState retry(UUID videoId, CurrentAccount account) {
        boolean ofAnybody = account.hasAny(Role.OPERATOR, Role.ADMIN);
        Video video = videos.lock(videoId)
                .filter(found -> ofAnybody || found.ownerId().equals(account.id()))
                .filter(found -> found.state() != VideoState.DELETED)
                .orElseThrow(VideoCatalog::notFound);
        boolean retryable = video.failure().map(Failure::retryable).orElse(false);
        if (video.state() != VideoState.FAILED || !retryable) {
            throw new ProblemException(
                    CatalogProblem.NOT_RETRYABLE, "Only a video that failed for a temporary reason can be retried.");
        }
        video.retry();
        outbox.publish(new VideoUploaded(
                videoId, video.ownerId(), video.words().title(), video.sizeBytes(), video.revision()));
        publisher.tellOwner(video);
        return video.state();
    }

    /**
     * Records that a person reviews the video. Has no effect if its text has changed since.
     *
     * @param contentVersion revision of the video under review
     */
    public void waitForReview(UUID videoId, long contentVersion) {
        videos.lock(videoId)
                .filter(video -> video.state() == VideoState.SCREENING && video.hasPresentWords(contentVersion))
                .ifPresent(video -> {
                    video.waitForReview();
                    publisher.tellOwner(video);
                });
    }

    /** Those of the decisions that would have an effect now; does not lock the videos. */
    @Transactional(readOnly = true)
    public List<DecidedVideo> outstanding(List<DecidedVideo> decisions) {
        Map<UUID, Video> found =
                videos
                        .findAllById(decisions.stream()
                                .map(DecidedVideo::videoId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Video::getId, Function.identity()));
        return decisions.stream()
                .filter(decided -> {
                    Video video = found.get(decided.videoId());
                    return video != null && awaits(video, decided);
                })
                .toList();
    }

    private static boolean awaits(Video video, DecidedVideo decided) {
        return video.awaits(decided.decision(), decided.contentVersion(), decided.version());
    }

    /**
     * Applies a decision, unless it is older than the last one or about a text that has changed since; a rejection by a
     * person holds for changed texts, too.
     *
     * @return whether it was applied
     */
    public boolean decide(DecidedVideo decided) {
        Optional<Video> awaiting = videos.lock(decided.videoId()).filter(video -> awaits(video, decided));
        awaiting.ifPresent(video -> {
            VideoState before = video.state();
            Optional<Restrictions> takenBefore = video.taken();
            boolean wasListed = video.isListed();
            video.decide(
                    decided.decision(),
                    decided.restrictions(),
                    decided.version(),
                    decided.suggestedCategory(),
                    clock.instant());
            log.info("Video {} is {} by decision", decided.videoId(), video.state());
            news(video, before, takenBefore).ifPresent(kind -> publisher.tell(video, kind));
            switch (video.state()) {
                case PUBLISHED -> publisher.publish(video, wasListed);
                case TAKEN_DOWN -> publisher.hide(video, "TAKEN_DOWN");
                case UPLOADED, TRANSCODING, SCREENING, IN_REVIEW, REJECTED, FAILED, DELETED ->
                    publisher.tellOwner(video);
            }
        });
        return awaiting.isPresent();
    }

    /** Makes a scheduled video public if its time has come; has no effect otherwise. */
    void openIfDue(UUID videoId) {
        videos.lock(videoId).filter(video -> video.openIfDue(clock.instant())).ifPresent(video -> {
            log.info("Video {} is public as scheduled", videoId);
            publisher.publish(video);
            publisher.tell(video, VideoStateChanged.Kind.PUBLISHED);
        });
    }

    /** Hides a video because its owner is held, or ends that; has no effect if it is so already. */
    void withhold(UUID videoId, boolean hidden) {
        videos.lock(videoId)
                .filter(video -> video.state() != VideoState.DELETED)
                .filter(video -> video.withhold(hidden, clock.instant()))
                .filter(video -> video.state() == VideoState.PUBLISHED)
                .ifPresent(video -> {
                    log.info("Video {} is {}", videoId, hidden ? "hidden with its owner's account" : "shown again");
                    publisher.publish(video);
                });
    }

    private static boolean isToBeMade(Video video) {
        return video.state() == VideoState.UPLOADED || video.state() == VideoState.TRANSCODING;
    }

    /** The notification to the owner after a decision; empty if nothing changed for the video. */
    private static Optional<VideoStateChanged.Kind> news(
            Video video, VideoState before, Optional<Restrictions> takenBefore) {
        if (video.state() == before && video.taken().equals(takenBefore)) {
            return Optional.empty();
        }
        return switch (video.state()) {
            case PUBLISHED -> Optional.of(publication(video));
            case REJECTED ->
                Optional.of(video.isHeld() ? VideoStateChanged.Kind.HELD : VideoStateChanged.Kind.REJECTED);
            case TAKEN_DOWN ->
                Optional.of(video.isHeld() ? VideoStateChanged.Kind.HELD : VideoStateChanged.Kind.TAKEN_DOWN);
            case UPLOADED, TRANSCODING, SCREENING, IN_REVIEW, FAILED, DELETED -> Optional.empty();
        };
    }

    private static VideoStateChanged.Kind publication(Video video) {
        if (video.taken().isPresent()) {
            return VideoStateChanged.Kind.RESTRICTED;
        }
        return video.isOpen() ? VideoStateChanged.Kind.PUBLISHED : VideoStateChanged.Kind.APPROVED;
    }

    /**
     * A decision about a video.
     *
     * @param contentVersion revision of the video that was judged
     * @param version increases with each decision about the same video
     * @param restrictions what is taken from it; null for the usual
     * @param suggestedCategory used if the creator chose none
     */
    public record DecidedVideo(
            UUID videoId,
            long contentVersion,
            long version,
            Decision decision,
            @Nullable Restrictions restrictions,
            @Nullable String suggestedCategory) {}
}
