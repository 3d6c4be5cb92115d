package dev.kinora.video.block;

import java.util.UUID;

/** Internal event, published in the transaction of the change: an account blocked another. */
public record AccountBlocked(UUID blockerId, UUID blockedId) {}
