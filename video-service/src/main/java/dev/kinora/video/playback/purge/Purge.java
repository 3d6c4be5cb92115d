package dev.kinora.video.playback.purge;

import java.time.Instant;
import java.util.UUID;

/**
 * A request to forget everything below an address.
 *
 * @param id unique per request, the same in all attempts
 * @param prefix address of the folder of the playback id, with a slash at the end
 * @param attempts number of failed attempts
 */
record Purge(UUID id, UUID playbackId, String prefix, Instant requestedAt, int attempts) {}
