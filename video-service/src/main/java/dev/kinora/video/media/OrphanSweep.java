package dev.kinora.video.media;

import dev.kinora.starter.media.MediaObject;
import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.MediaStoreException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds files that {@link MediaRemovals} missed: once per day the whole store is listed, and files that are older than
 * two days and needed by no row are listed for removal a day later, which leaves time to notice a mistake.
 */
@Component
class OrphanSweep {

    private static final Logger log = LoggerFactory.getLogger(OrphanSweep.class);
    private static final Duration YOUNG = Duration.ofHours(48);
    private static final int AT_ONCE = 200;

    private final MediaStore store;
    private final MediaRemovals removals;
    private final List<MediaReferences> references;
    private final DailyTurn turn;
    private final InstantSource clock;
    private final MeterRegistry meters;

    OrphanSweep(
            MediaStore store,
            MediaRemovals removals,
            List<MediaReferences> references,
            DailyTurn turn,
            InstantSource clock,
            MeterRegistry meters) {
        this.store = store;
        this.removals = removals;
        this.references = List.copyOf(references);
        this.turn = turn;
        this.clock = clock;
        this.meters = meters;
    }

    /** Tried often, so that a day on which every replica restarts is not left out; done once per day. */
    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT10M")
    void daily() {
        if (turn.take("orphan-sweep")) {
            sweep();
        }
    }

    /** Lists everything and notes the orphans for removal; a part of the store that fails is left for another day. */
    void sweep() {
        for (MediaReferences owner : references) {
            try {
                sweep(owner);
            } catch (MediaStoreException e) {
                log.warn("The orphans below {} stay until tomorrow: {}", owner.prefix(), e.failure());
            }
        }
    }

    private void sweep(MediaReferences owner) {
        long objects = 0;
        int found = 0;
        // Objects of one key come together, so that a batch may be settled whenever another key begins.
        Map<String, Instant> youngest = new HashMap<>();
        try (Stream<MediaObject> listed = store.list(owner.prefix())) {
            for (Iterator<MediaObject> all = listed.iterator(); all.hasNext(); objects++) {
                MediaObject object = all.next();
                String key = MediaKeys.whole(object.key());
                if (youngest.size() >= AT_ONCE && !youngest.containsKey(key)) {
                    found += settle(owner, youngest);
                    youngest.clear();
                }
                youngest.merge(key, object.modified(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        found += settle(owner, youngest);
        log.info("Swept {}: {} objects, {} new orphans", owner.prefix(), objects, found);
        meters.counter("kinora.media.orphans", "prefix", owner.prefix()).increment(found);
    }

    private int settle(MediaReferences owner, Map<String, Instant> youngest) {
        Instant before = clock.instant().minus(YOUNG);
        List<String> old = youngest.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(before))
                .map(Map.Entry::getKey)
                .toList();
        if (old.isEmpty()) {
            return 0;
        }
        Set<String> needed = owner.needed(old);
        List<String> orphans = old.stream()
                .filter(key -> !needed.contains(key))
                .filter(removals::removeOrphan)
                .toList();
        orphans.forEach(key -> log.info("Nothing refers to {}: it goes within a day", key));
        return orphans.size();
    }
}
