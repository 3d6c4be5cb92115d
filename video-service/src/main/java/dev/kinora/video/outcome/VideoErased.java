package dev.kinora.video.outcome;

import java.util.UUID;

/** Said inside the service, in the transaction of the deletion: what belongs to this video goes with it. */
public record VideoErased(UUID videoId) {}
