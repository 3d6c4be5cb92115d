package dev.kinora.preference.engagement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A report of 1 to 100 engagements; all of them are accepted or none. */
record EngagementBatch(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid EngagementReport> events) {}
