package dev.kinora.video.notification;

import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "notifications")
@RestController
@RequestMapping("/api/v1/notifications")
class NotificationController {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 50;

    private final NotificationList notifications;

    NotificationController(NotificationList notifications) {
        this.notifications = notifications;
    }

    /** How many are unread. */
    record UnreadCount(long count) {}

    /** This notification and all before it were read. */
    @Schema(example = """
                {"upTo": "019c14fc-a400-7000-8000-000000000001"}""")
    record ReadRequest(@NotNull UUID upTo) {}

    @GetMapping
    Page<NotificationView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentAccount account) {
        return notifications.list(account, cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT));
    }

    @GetMapping("/unread-count")
    UnreadCount unread(CurrentAccount account) {
        return new UnreadCount(notifications.countUnread(account.id()));
    }

    @PutMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@Valid @RequestBody ReadRequest request, CurrentAccount account) {
        notifications.read(account.id(), request.upTo());
    }
}
