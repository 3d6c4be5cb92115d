package dev.kinora.video.notification;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.notify.ClientNotifications;
import dev.kinora.starter.time.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores notifications in the transaction of the change, and sends them to open browsers. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NotificationStore {

    private final JdbcClient jdbc;
    private final ClientNotifications live;
    private final Ids ids;
    private final InstantSource clock;

    NotificationStore(JdbcClient jdbc, ClientNotifications live, Ids ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    /** Notifies an account, unless it was notified before. */
    void add(Notification told) {
        UUID id = ids.next();
        Instant now = clock.instant();
        int added = jdbc.sql("insert ignore into notification "
                        + "(id, account_id, type, cause, actor_id, video_id, comment_id, code, created_at) "
                        + "values (:id, :account, :type, :cause, :actor, :video, :comment, :code, :now)")
                .param("id", BinaryIds.bytes(id))
                .param("account", BinaryIds.bytes(told.accountId()))
                .param("type", told.type().name())
                .param("cause", told.cause())
                .param("actor", BinaryIds.bytesOrNull(told.actorId()))
                .param("video", BinaryIds.bytesOrNull(told.videoId()))
                .param("comment", BinaryIds.bytesOrNull(told.commentId()))
                .param("code", told.code())
                .param("now", Timestamp.from(now))
                .update();
        if (added > 0) {
            live.toAccount(told.accountId(), "notification", payload(id, told, now));
        }
    }

    void removeAboutVideo(UUID videoId) {
        delete("video_id", videoId);
    }

    void removeAboutComment(UUID commentId) {
        delete("comment_id", commentId);
    }

    /** Removes what two accounts caused each other to be told. */
    void removeBetween(UUID account, UUID other) {
        jdbc.sql("""
                        delete from notification
                        where (account_id = :account and actor_id = :other) or (account_id = :other and actor_id = :account)""")
                .param("account", BinaryIds.bytes(account))
                .param("other", BinaryIds.bytes(other))
                .update();
    }

    /** Removes what this account was told and what it caused others to be told; at most so many of each. */
    int removeOf(UUID accountId, int limit) {
        int removed = 0;
        for (String column : new String[] {"account_id", "actor_id"}) {
            removed += jdbc.sql("delete from notification where %s = :id limit %d".formatted(column, limit))
                    .param("id", BinaryIds.bytes(accountId))
                    .update();
        }
        return removed;
    }

    private void delete(String column, UUID id) {
        jdbc.sql("delete from notification where " + column + " = :id")
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    private static Map<String, Object> payload(UUID id, Notification told, Instant now) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("id", id);
        payload.put("type", told.type());
        payload.put("createdAt", now);
        if (told.videoId() != null) {
            payload.put("videoId", told.videoId());
        }
        if (told.commentId() != null) {
            payload.put("commentId", told.commentId());
        }
        return payload;
    }
}
