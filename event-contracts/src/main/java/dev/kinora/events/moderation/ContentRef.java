package dev.kinora.events.moderation;

import java.util.UUID;

/** One version of a piece of content: the version of a video or the revision of a comment. */
public record ContentRef(UUID id, ContentKind kind, long version) {}
