package dev.kinora.video.preservation;

import dev.kinora.events.preservation.PreservationChanged;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.media.MediaLocks;
import dev.kinora.video.media.MediaRemovals;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the files of videos that are evidence. Nothing is removed before moderation has answered the deletion: whether it orders
 * first or the owner deletes first makes no difference, and without an answer everything stays.
 */
@Component
public class Preservations implements MediaLocks {

    private static final Logger log = LoggerFactory.getLogger(Preservations.class);
    private static final Duration LATE = Duration.ofHours(1);

    private final PreservationStore store;
    private final MediaRemovals removals;
    private final InstantSource clock;

    Preservations(PreservationStore store, MediaRemovals removals, InstantSource clock, MeterRegistry meters) {
        this.store = store;
        this.removals = removals;
        this.clock = clock;
        Gauge.builder(
                        "kinora.preservations.unanswered",
                        store,
                        all -> all.countUnanswered(clock.instant().minus(LATE)))
                .description("Deleted videos whose files stay because moderation has not answered for an hour")
                .register(meters);
    }

    /** Locks the files of a video in the transaction that deletes it, until moderation says whether it needs them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID videoId, UUID ownerId, UUID playbackId, @Nullable UUID generation) {
        store.noteDeletion(
                videoId, ownerId, playbackId, generation, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Applies what moderation says. What is older than what is known, or repeated, changes nothing. */
    @Transactional
    public void apply(PreservationChanged changed) {
        var known = store.lock(changed.contentId()).orElse(null);
        if (known != null && known.version() > changed.version()) {
            return;
        }
        if (changed.kept()) {
            store.keep(changed);
        } else if (known != null) {
            store.forget(known.videoId());
            if (known.deletedAt() != null) {
                known.keys().forEach(removals::remove);
                log.info("The files of deleted video {} are not needed any more", known.videoId());
            }
        }
    }

    /** The files of a video that moderation needs; empty if it needs none. */
    @Transactional(readOnly = true)
    public Optional<Preservation> find(UUID videoId) {
        return store.find(videoId).filter(Preservation::kept);
    }

    /** The files of a kept video that are listed. */
    @Transactional(readOnly = true)
    public List<PreservedFile> files(UUID videoId) {
        return store.files(videoId);
    }

    /** Whether moderation needs the files of this playback id, which only people for child safety see then. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isEvidence(UUID playbackId) {
        return store.isKept(playbackId);
    }

    /** The generation of a deleted video that moderation still screens; empty when it has answered that nothing is needed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<UUID> lockedGeneration(UUID playbackId) {
        return store.lockedGeneration(playbackId);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isLocked(String key) {
        var id = MediaKeys.id(key, 1);
        if (key.startsWith(MediaKeys.SOURCES + "/")) {
            return id.flatMap(store::find).isPresent();
        }
        return key.startsWith(MediaKeys.MEDIA + "/")
                && id.filter(playback -> store.isLocked(playback) || store.isKept(playback))
                        .isPresent();
    }
}
