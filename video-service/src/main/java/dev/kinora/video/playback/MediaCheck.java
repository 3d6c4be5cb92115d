package dev.kinora.video.playback;

import java.util.List;
import java.util.UUID;

/**
 * What a look at the stored files of one playback id found.
 *
 * @param files how many its manifest lists
 * @param missing names of files that are not there
 * @param damaged names of files whose bytes are not those that were stored
 */
record MediaCheck(
        UUID playbackId, UUID generation, State state, int files, List<String> missing, List<String> damaged) {

    /** Stored before manifests were kept, or the manifest is lost: NO_MANIFEST. */
    enum State {
        SOUND,
        DAMAGED,
        NO_MANIFEST
    }

    MediaCheck {
        missing = List.copyOf(missing);
        damaged = List.copyOf(damaged);
    }
}
