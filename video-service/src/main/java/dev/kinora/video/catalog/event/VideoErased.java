package dev.kinora.video.catalog.event;

import java.util.UUID;

/** Internal event, published in the transaction of the deletion: features delete their data about this video. */
public record VideoErased(UUID videoId) {}
