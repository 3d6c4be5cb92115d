package dev.kinora.video.catalog;

import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.starter.notify.ClientNotifications;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.video.catalog.event.ListingChanged;
import dev.kinora.video.catalog.event.VideoErased;
import dev.kinora.video.catalog.event.VideoStateChanged;
import dev.kinora.video.catalog.metadata.Decision;
import dev.kinora.video.catalog.metadata.Failure;
import dev.kinora.video.catalog.metadata.VideoState;
import dev.kinora.video.catalog.metadata.VideoWords;
import dev.kinora.video.catalog.metadata.Visibility;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.media.MediaRemovals;
import dev.kinora.video.playback.Playback;
import dev.kinora.video.preservation.Preservations;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Propagates a change of a video to playback, search, other services and the browser of its owner. */
@Component
class VideoPublisher {

    private final Playback playback;
    private final MediaRemovals removals;
    private final Preservations preservations;
    private final VideoFacts facts;
    private final Outbox outbox;
    private final ClientNotifications notifications;
    private final ApplicationEventPublisher news;

    VideoPublisher(
            Playback playback,
            MediaRemovals removals,
            Preservations preservations,
            VideoFacts facts,
            Outbox outbox,
            ClientNotifications notifications,
            ApplicationEventPublisher news) {
        this.playback = playback;
        this.removals = removals;
        this.preservations = preservations;
        this.facts = facts;
        this.outbox = outbox;
        this.notifications = notifications;
        this.news = news;
    }

    /** Requests screening; only the owner and moderators can play the video meanwhile. */
    void screen(Video video, UUID generation) {
        show(video, generation);
        screenAgain(video);
    }

    /** Requests screening of a changed text; only the owner and moderators can play the video meanwhile. */
    void screenAgain(Video video) {
        playback.restrict(video.playbackId());
        outbox.publish(new VideoTranscoded(
                video.getId(),
                facts.author(video),
                facts.text(video),
                facts.media(video),
                Objects.requireNonNullElse(video.media().sourceSha256(), ""),
                video.revision()));
        tellOwner(video);
    }

    /** Updates playback, lists and other services for a published video and its visibility. */
    void publish(Video video) {
        if (!video.isOpen()) {
            hide(video, "HIDDEN");
            return;
        }
        if (video.isAdultsOnly()) {
            playback.admitAdults(video.playbackId());
        } else {
            playback.open(video.playbackId());
        }
        list(video);
        outbox.publish(new VideoPublished(
                video.getId(),
                facts.author(video),
                facts.text(video),
                facts.media(video),
                publishedAt(video),
                (video.isListed() ? Visibility.PUBLIC : Visibility.UNLISTED).name(),
                video.revision(),
                video.taken().orElse(null)));
        tellOwner(video);
    }

    /**
     * Publishes a change. A video that was listed and can only be reached by link now is taken back from lists of other
     * services without waiting for other publications.
     */
    void publish(Video video, boolean wasListed) {
        if (wasListed && video.isOpen() && !video.isListed()) {
            outbox.publish(new VideoUnpublished(video.getId(), "UNLISTED", video.revision()));
        }
        publish(video);
    }

    /** Publishes inside the service whether a video is listed. */
    void list(Video video) {
        news.publishEvent(
                video.isListed()
                        ? new ListingChanged.Listed(
                                video.getId(),
                                words(video),
                                video.words().hashtags(),
                                video.words().category(),
                                publishedAt(video))
                        : new ListingChanged.Unlisted(video.getId()));
    }

    private static Instant publishedAt(Video video) {
        return Objects.requireNonNull(video.publishedAt(), "published without a time");
    }

    /** Hides a video from others immediately, including playback. */
    void hide(Video video, String reason) {
        if (video.state() == VideoState.DELETED) {
            playback.close(video.playbackId());
        } else {
            playback.withdraw(video.playbackId());
        }
        news.publishEvent(new ListingChanged.Unlisted(video.getId()));
        outbox.publish(new VideoUnpublished(video.getId(), reason, video.revision()));
        tellOwner(video);
    }

    /** Lets the owner and moderators play the finished part of a video during transcoding. */
    void preview(Video video, UUID generation) {
        show(video, generation);
        playback.restrict(video.playbackId());
        tellOwner(video);
    }

    /** Makes this generation the one that is played; the previous one is removed. */
    private void show(Video video, UUID generation) {
        removals.keep(MediaKeys.generation(video.playbackId(), generation));
        playback.generation(video.playbackId())
                .filter(earlier -> !earlier.equals(generation))
                .ifPresent(earlier -> removals.remove(MediaKeys.generation(video.playbackId(), earlier)));
        playback.show(video.playbackId(), generation);
    }

    /** Ends a preview whose transcoding failed. */
    void endPreview(Video video) {
        playback.generation(video.playbackId())
                .ifPresent(made -> removals.remove(MediaKeys.generation(video.playbackId(), made)));
        playback.close(video.playbackId());
    }

    /** Removes the source of a failed video, unless a retry may need it. */
    void giveUpSource(Video video) {
        if (!video.failure().map(Failure::retryable).orElse(false)) {
            removals.remove(MediaKeys.source(video.getId()));
        }
    }

    /** Removes the data of other features about a deleted video, and locks its files until moderation says that they can go. */
    void lockMedia(Video video) {
        news.publishEvent(new VideoErased(video.getId()));
        removals.remove(MediaKeys.chunks(video.getId()));
        var generation = playback.generation(video.playbackId()).orElse(null);
        preservations.lock(video.getId(), video.ownerId(), video.playbackId(), generation);
    }

    /** Publishes a change of state inside the service. */
    void tell(Video video, VideoStateChanged.Kind kind) {
        String code = switch (kind) {
            case RESTRICTED, HELD, REJECTED, TAKEN_DOWN ->
                video.decision().map(Decision::reasonCode).orElse(null);
            case FAILED -> video.failure().map(failure -> failure.code().name()).orElse(null);
            case PUBLISHED, APPROVED, DELETED -> null;
        };
        news.publishEvent(new VideoStateChanged(video.getId(), video.ownerId(), kind, video.revision(), code));
    }

    /** Sends the state to the browsers of the owner. */
    void tellOwner(Video video) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("videoId", video.getId());
        payload.put("state", video.state().name());
        video.failure().ifPresent(failure -> payload.put("error", failure));
        notifications.toAccount(video.ownerId(), "video.state", payload);
    }

    private static String words(Video video) {
        VideoWords words = video.words();
        return String.join(" ", words.title(), words.description(), String.join(" ", words.hashtags()));
    }
}
