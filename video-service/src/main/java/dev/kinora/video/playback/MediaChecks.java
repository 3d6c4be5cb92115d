package dev.kinora.video.playback;

import dev.kinora.starter.media.MediaObject;
import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.MediaStoreException;
import dev.kinora.starter.media.Sha256;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.media.MediaManifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Compares the stored files that are played with the checksums from when they were stored. */
@Component
class MediaChecks {

    private final MediaStore store;
    private final Playback playback;

    MediaChecks(MediaStore store, Playback playback) {
        this.store = store;
        this.playback = playback;
    }

    /** Checks the files of a playback id; empty if it has none. */
    Optional<MediaCheck> check(UUID playbackId) {
        return playback.generation(playbackId).map(generation -> check(playbackId, generation));
    }

    /** Checks the files of the playback ids after this one, in order of the ids. */
    List<MediaCheck> checkAfter(UUID playbackId, int limit) {
        return playback.generationsAfter(playbackId, limit).entrySet().stream()
                .map(entry -> check(entry.getKey(), entry.getValue()))
                .toList();
    }

    private MediaCheck check(UUID playbackId, UUID generation) {
        String folder = MediaKeys.generation(playbackId, generation) + "/";
        Optional<MediaObject> manifest = store.find(folder + MediaManifest.NAME);
        if (manifest.isEmpty()) {
            return new MediaCheck(playbackId, generation, MediaCheck.State.NO_MANIFEST, 0, List.of(), List.of());
        }
        Map<String, String> sums = read(manifest.get()).sums();
        List<String> missing = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        sums.forEach((name, sum) -> store.find(folder + name)
                .ifPresentOrElse(
                        object -> {
                            if (!isSound(object, sum)) {
                                damaged.add(name);
                            }
                        },
                        () -> missing.add(name)));
        boolean sound = missing.isEmpty() && damaged.isEmpty() && !sums.isEmpty();
        MediaCheck.State state = sound ? MediaCheck.State.SOUND : MediaCheck.State.DAMAGED;
        return new MediaCheck(playbackId, generation, state, sums.size(), missing, damaged);
    }

    private MediaManifest read(MediaObject manifest) {
        try (InputStream in = store.read(manifest).getInputStream()) {
            return MediaManifest.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MediaStoreException("Could not read " + manifest.key() + ": " + e, e);
        }
    }

    /**
     * Streams the file. A store that detects the damage itself and refuses to return the bytes also counts as an
     * answer.
     */
    private boolean isSound(MediaObject object, String sum) {
        try (InputStream in = store.read(object).getInputStream()) {
            return Sha256.hex(in).equals(sum);
        } catch (MediaStoreException e) {
            if (e.isDamage()) {
                return false;
            }
            throw e;
        } catch (IOException e) {
            throw new MediaStoreException("Could not read " + object.key() + ": " + e, e);
        }
    }
}
