package dev.kinora.video.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification for an account.
 *
 * @param cause what caused it; an account is notified once per type and cause
 * @param actorId the account that caused it, if there is one
 * @param code the reason or failure code, where there is one
 */
record Notification(
        UUID accountId,
        NotificationType type,
        String cause,
        @Nullable UUID actorId,
        @Nullable UUID videoId,
        @Nullable UUID commentId,
        @Nullable String code) {}
