package dev.kinora.preference.profile;

import jakarta.validation.constraints.NotNull;

/** Whether the viewer allows the analysis of engagements and its use in the feed. */
record PersonalizationChoice(@NotNull Boolean enabled) {}
