package dev.kinora.video.channel;

import java.util.UUID;

/** Internal event, published in the transaction of the change: an account follows a channel. */
public record Followed(UUID followerId, UUID followedId) {}
