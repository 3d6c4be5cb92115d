package dev.kinora.video.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification as the API shows it; the shape is flat by contract.
 *
 * @param readAt absent while it is unread
 * @param videoTitle as it is now; absent when the account may no longer see the video
 * @param code why a video was restricted, held back, rejected, taken down or failed, or what became of a report or an appeal, or
 *     the standing of the account
 */
@Schema(name = "Notification")
record NotificationView(
        UUID id,
        NotificationType type,
        Instant createdAt,
        @Nullable Instant readAt,
        @Nullable Actor actor,
        @Nullable UUID videoId,
        @Nullable String videoTitle,
        @Nullable UUID commentId,

        @Schema(
                description =
                        "Why a video was restricted, held back, rejected, taken down or failed, as the code of a reason of moderation or of a failure; or what became of a report or an appeal: REMOVED, RESTRICTED, KEPT, GONE, UPHELD, OVERTURNED, or ACTED about an account (there is no video then); or the standing: WARNED, PAUSED, SUSPENDED, LIFTED; or why a profile was reset",
                pattern = "[A-Z][A-Z0-9_]*",
                example = "VIOLENCE")
        @Nullable String code) {

    /** Who did it. */
    @Schema(name = "NotificationActor")
    record Actor(UUID id, String handle, String displayName) {}
}
