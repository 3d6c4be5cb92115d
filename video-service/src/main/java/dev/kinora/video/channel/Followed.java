package dev.kinora.video.channel;

import java.util.UUID;

/** Said inside the service, in the transaction of the change: somebody follows a channel now. */
public record Followed(UUID followerId, UUID followedId) {}
