package dev.kinora.events.video;

import java.util.UUID;

/** Who made a video, as shown beside it. */
public record VideoAuthor(UUID accountId, String handle, String displayName) {}
