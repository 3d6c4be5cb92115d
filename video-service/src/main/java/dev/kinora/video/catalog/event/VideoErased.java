package dev.kinora.video.catalog.event;

import java.util.UUID;

/** Said inside the service, in the transaction of the deletion: what belongs to this video goes with it. */
public record VideoErased(UUID videoId) {}
