package dev.kinora.moderation.report;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ModerationAnswer;
import dev.kinora.moderation.appeal.AppealView;
import dev.kinora.moderation.decision.ReasonCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report, as whoever filed it sees it.
 *
 * @param videoId the video, or the video that was commented on
 * @param answer null while nobody has decided
 * @param appealUntil until when the answer can be contested; null if it cannot
 * @param appeal the appeal against the answer; null without one
 */
record ReportView(
        UUID id,
        ContentKind kind,
        UUID contentId,
        UUID videoId,
        ReasonCode reason,
        @Nullable String statement,
        boolean illegal,
        Instant filedAt,
        @Nullable ModerationAnswer answer,
        @Nullable Instant answeredAt,
        @Nullable Instant appealUntil,
        @Nullable AppealView appeal) {}
