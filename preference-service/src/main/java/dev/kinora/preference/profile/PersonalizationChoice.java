package dev.kinora.preference.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** Whether the viewer allows the analysis of engagements and its use in the feed. */
@Schema(example = """
            {"enabled": false}""")
record PersonalizationChoice(@NotNull Boolean enabled) {}
