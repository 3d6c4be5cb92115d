package dev.kinora.preference.profile;

import jakarta.validation.constraints.NotNull;

/** Whether the viewer allows that engagements are analyzed and used for the feed. */
record PersonalizationChoice(@NotNull Boolean enabled) {}
