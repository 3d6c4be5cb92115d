package dev.kinora.preference.engagement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A report of 1 to 100 engagements; all of them are accepted or none. */
@Schema(example = """
            {
              "events": [
                {
                  "eventId": "019c14fc-a400-7000-8000-000000000001",
                  "type": "PROGRESS",
                  "videoId": "019c14fc-a400-7000-8000-000000000002",
                  "watchedMs": 4200,
                  "durationMs": 15000,
                  "at": "2026-01-31T12:00:00Z"
                }
              ]
            }""")
record EngagementBatch(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid EngagementReport> events) {}
