package dev.kinora.video.account;

import java.util.UUID;

/** The public profile of an account. */
public record AccountProfile(UUID id, String handle, String displayName, String bio) {}
