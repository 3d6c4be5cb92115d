package dev.kinora.preference.engagement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a client reports in one call: 1 to 100 engagements, all accepted or none. */
record EngagementBatch(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid EngagementReport> events) {}
