package dev.kinora.preference.archive;

import dev.kinora.events.engagement.EngagementKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A row of the archive.
 *
 * @param viewer what stands for the account
 * @param watchedMs time watched, as the client reported it
 * @param durationMs length of the video, as the transcoder measured it; 3,000 while it is not known
 */
record ArchivedEngagement(
        UUID viewer, UUID videoId, EngagementKind kind, long watchedMs, long durationMs, Instant at) {}
