package dev.kinora.events.video;

import java.util.UUID;

/** The creator of a video, as displayed with it. */
public record VideoAuthor(UUID accountId, String handle, String displayName) {}
