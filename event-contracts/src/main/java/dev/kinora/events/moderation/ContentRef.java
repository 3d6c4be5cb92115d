package dev.kinora.events.moderation;

import java.util.UUID;

/** One version of a piece of content: the version of the video or the revision of the comment that was looked at. */
public record ContentRef(UUID id, ContentKind kind, long version) {}
