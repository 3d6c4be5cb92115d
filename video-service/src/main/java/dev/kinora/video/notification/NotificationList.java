package dev.kinora.video.notification;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.notify.ClientNotifications;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.video.account.AccountProfile;
import dev.kinora.video.account.Accounts;
import dev.kinora.video.catalog.VideoCatalog;
import dev.kinora.video.notification.NotificationView.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the notifications of an account, newest first, and marks them as read. */
@Component
@Transactional
class NotificationList {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final VideoCatalog catalog;
    private final ClientNotifications live;
    private final InstantSource clock;

    NotificationList(
            JdbcClient jdbc, Accounts accounts, VideoCatalog catalog, ClientNotifications live, InstantSource clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.catalog = catalog;
        this.live = live;
        this.clock = clock;
    }

    private record Row(
            UUID id,
            NotificationType type,
            Instant createdAt,
            @Nullable Instant readAt,
            @Nullable UUID actorId,
            @Nullable UUID videoId,
            @Nullable UUID commentId,
            @Nullable String code) {}

    @Transactional(readOnly = true)
    Page<NotificationView> list(CurrentAccount account, @Nullable String cursor, int limit) {
        UUID before = cursor == null ? NEWEST : Cursor.decode(cursor, 1).uuid(0);
        List<Row> rows = jdbc.sql(
                        "select id, type, created_at, read_at, actor_id, video_id, comment_id, code "
                                + "from notification where account_id = :account and id < :before order by id desc limit :limit")
                .param("account", BinaryIds.bytes(account.id()))
                .param("before", BinaryIds.bytes(before))
                .param("limit", limit + 1)
                .query(NotificationList::row)
                .list();
        Page<Row> page = Page.of(rows, limit, row -> Cursor.encode(row.id()));
        Map<UUID, AccountProfile> actors = accounts.profiles(
                page.items().stream().map(Row::actorId).filter(Objects::nonNull).toList());
        Map<UUID, String> titles = catalog.titles(
                page.items().stream().map(Row::videoId).filter(Objects::nonNull).toList(), account);
        return page.map(row -> view(row, actors, titles));
    }

    @Transactional(readOnly = true)
    long countUnread(UUID accountId) {
        return jdbc.sql("select count(*) from notification where account_id = :account and read_at is null")
                .param("account", BinaryIds.bytes(accountId))
                .query(Long.class)
                .single();
    }

    /** Marks this notification and all earlier ones as read, and tells the other browsers of the account. */
    void read(UUID accountId, UUID upTo) {
        int read = jdbc.sql("update notification set read_at = :now "
                        + "where account_id = :account and read_at is null and id <= :upTo")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", BinaryIds.bytes(accountId))
                .param("upTo", BinaryIds.bytes(upTo))
                .update();
        if (read > 0) {
            live.toAccount(accountId, "notification.read", Map.of("upTo", upTo));
        }
    }

    private static NotificationView view(Row row, Map<UUID, AccountProfile> actors, Map<UUID, String> titles) {
        AccountProfile actor = row.actorId() == null ? null : actors.get(row.actorId());
        return new NotificationView(
                row.id(),
                row.type(),
                row.createdAt(),
                row.readAt(),
                actor == null ? null : new Actor(actor.id(), actor.handle(), actor.displayName()),
                row.videoId(),
                row.videoId() == null ? null : titles.get(row.videoId()),
                row.commentId(),
                row.code());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        Timestamp readAt = row.getTimestamp("read_at");
        return new Row(
                BinaryIds.read(row, "id"),
                NotificationType.valueOf(row.getString("type")),
                row.getTimestamp("created_at").toInstant(),
                readAt == null ? null : readAt.toInstant(),
                BinaryIds.readOrNull(row, "actor_id"),
                BinaryIds.readOrNull(row, "video_id"),
                BinaryIds.readOrNull(row, "comment_id"),
                row.getString("code"));
    }
}
