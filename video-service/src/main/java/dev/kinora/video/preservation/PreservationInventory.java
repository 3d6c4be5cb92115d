package dev.kinora.video.preservation;

import dev.kinora.events.preservation.VideoPreserved;
import dev.kinora.starter.media.MediaObject;
import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.Sha256;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.preservation.PreservationStore.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists what is kept of a video with sizes and checksums, for reports to authorities. The bytes are read outside of a transaction; a
 * list that was not stored is made again.
 */
@Component
class PreservationInventory {

    private static final Logger log = LoggerFactory.getLogger(PreservationInventory.class);
    private static final List<String> MEDIA =
            List.of("SHA256SUMS", "download.mp4", "poster.jpg", "screening/frames.pack", "screening/proxy.mp4");
    private static final int AT_ONCE = 20;

    private final PreservationStore preservations;
    private final MediaStore media;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    PreservationInventory(
            PreservationStore preservations,
            MediaStore media,
            Outbox outbox,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.preservations = preservations;
        this.media = media;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Lists a few per run. */
    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void work() {
        for (int count = 0; count < AT_ONCE; count++) {
            var unlisted = preservations.unlisted();
            if (unlisted.isEmpty()) {
                return;
            }
            try {
                list(unlisted.get());
            } catch (RuntimeException e) {
                log.warn(
                        "The files of video {} could not be listed and are tried again",
                        unlisted.get().videoId(),
                        e);
                return;
            }
        }
    }

    private void list(Place place) {
        var files = new ArrayList<PreservedFile>();
        file("source", MediaKeys.source(place.videoId()), place.sourceSha256()).ifPresent(files::add);
        if (place.playbackId() != null && place.generation() != null) {
            var folder = MediaKeys.generation(place.playbackId(), place.generation());
            MEDIA.forEach(name -> file(name, folder + "/" + name, null).ifPresent(files::add));
        }
        transaction.executeWithoutResult(status -> {
            if (preservations.lock(place.videoId()).filter(Preservation::kept).isPresent()) {
                preservations.list(place.videoId(), files, clock.instant().truncatedTo(ChronoUnit.MICROS));
                outbox.publish(new VideoPreserved(
                        place.videoId(),
                        files.stream()
                                .map(file -> new VideoPreserved.Item(file.name(), file.size(), file.sha256()))
                                .toList()));
            }
        });
    }

    private Optional<PreservedFile> file(String name, String key, @Nullable String known) {
        return media.find(key)
                .map(found -> new PreservedFile(name, key, found.size(), known == null ? sha256(found) : known));
    }

    private String sha256(MediaObject object) {
        try (var in = media.read(object).getInputStream()) {
            return Sha256.hex(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
