package dev.kinora.moderation.audit;

import java.util.UUID;

/** A person, as others of the staff see them. */
public record Actor(UUID id, String handle) {}
