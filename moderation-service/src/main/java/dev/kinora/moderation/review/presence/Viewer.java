package dev.kinora.moderation.review.presence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** Somebody who looks at a case, and since when. */
@Schema(name = "CaseViewer")
record Viewer(UUID id, String handle, Instant since) {}
