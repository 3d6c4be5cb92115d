package dev.kinora.video.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell somebody.
 *
 * @param cause what brought it about: the same account is told once per type and cause
 * @param actorId who did it; absent when nobody in particular did
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
