package dev.kinora.video.comment;

import dev.kinora.starter.id.BinaryIds;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Likes of comments. Liking twice has no further effect. */
@Component
@Transactional
class CommentLikes {

    private final JdbcClient jdbc;

    CommentLikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The likes of a comment after a change, and whether the caller is among them. */
    record LikeState(long likes, boolean likedByMe) {}

    LikeState like(UUID commentId, UUID accountId) {
        int added = change(
                "insert ignore into comment_like (comment_id, account_id) values (:c, :a)", commentId, accountId);
        add(commentId, added);
        return new LikeState(likes(commentId), true);
    }

    LikeState unlike(UUID commentId, UUID accountId) {
        int removed =
                change("delete from comment_like where comment_id = :c and account_id = :a", commentId, accountId);
        add(commentId, -removed);
        return new LikeState(likes(commentId), false);
    }

    @Transactional(readOnly = true)
    Set<UUID> likedBy(UUID accountId, Collection<UUID> commentIds) {
        if (commentIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select comment_id from comment_like where account_id = :a and comment_id in (:ids)")
                .param("a", BinaryIds.bytes(accountId))
                .param("ids", commentIds.stream().map(BinaryIds::bytes).toList())
                .query((row, index) -> BinaryIds.read(row, "comment_id"))
                .list());
    }

    private int change(String sql, UUID commentId, UUID accountId) {
        return jdbc.sql(sql)
                .param("c", BinaryIds.bytes(commentId))
                .param("a", BinaryIds.bytes(accountId))
                .update();
    }

    private void add(UUID commentId, int delta) {
        jdbc.sql("update comment set likes = greatest(0, likes + :delta) where id = :id")
                .param("delta", delta)
                .param("id", BinaryIds.bytes(commentId))
                .update();
    }

    private long likes(UUID commentId) {
        return jdbc.sql("select likes from comment where id = :id")
                .param("id", BinaryIds.bytes(commentId))
                .query(Long.class)
                .single();
    }
}
