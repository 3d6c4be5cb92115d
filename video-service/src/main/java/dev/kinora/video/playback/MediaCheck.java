package dev.kinora.video.playback;

import java.util.List;
import java.util.UUID;

/**
 * The result of checking the stored files of one playback id.
 *
 * @param files number of files in the manifest
 * @param missing names of files that do not exist
 * @param damaged names of files whose bytes have changed since they were stored
 */
record MediaCheck(
        UUID playbackId, UUID generation, State state, int files, List<String> missing, List<String> damaged) {

    /** NO_MANIFEST: the files were stored before manifests were introduced, or the manifest is lost. */
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
