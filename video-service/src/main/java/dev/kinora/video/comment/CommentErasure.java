package dev.kinora.video.comment;

import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.starter.erasure.PersonalData;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.video.catalog.VideoCounters;
import dev.kinora.video.catalog.purge.VideoData;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes comments with their text: those of an erased account, and those below a deleted video. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommentErasure implements PersonalData, VideoData {

    private final VideoCounters counters;
    private final Outbox outbox;
    private final ApplicationEventPublisher news;
    private final JdbcClient jdbc;

    CommentErasure(VideoCounters counters, Outbox outbox, ApplicationEventPublisher news, JdbcClient jdbc) {
        this.counters = counters;
        this.outbox = outbox;
        this.news = news;
        this.jdbc = jdbc;
    }

    private record Found(UUID id, UUID videoId, CommentState state) {}

    @Override
    public Progress eraseSome(UUID accountId, int limit) {
        jdbc.sql("delete from comment_rate where account_id = :id")
                .param("id", BinaryIds.bytes(accountId))
                .update();
        return Progress.of(remove("author_id", accountId, limit) + forgetLikes(accountId, limit));
    }

    @Override
    public int removeSome(UUID videoId, int limit) {
        return remove("video_id", videoId, limit);
    }

    private int remove(String column, UUID id, int limit) {
        String sql = "select id, video_id, state from comment where %s = :id order by id limit %d for update";
        List<Found> found = jdbc.sql(sql.formatted(column, limit))
                .param("id", BinaryIds.bytes(id))
                .query((row, index) -> new Found(
                        BinaryIds.read(row, "id"),
                        BinaryIds.read(row, "video_id"),
                        CommentState.valueOf(row.getString("state"))))
                .list();
        found.forEach(this::remove);
        return found.size();
    }

    private void remove(Found comment) {
        if (comment.state() == CommentState.PUBLISHED) {
            counters.addComments(comment.videoId(), -1);
        }
        if (comment.state() != CommentState.REMOVED) {
            boolean counted = comment.state() == CommentState.PUBLISHED;
            outbox.publish(new CommentRemoved(comment.id(), comment.videoId(), counted));
            news.publishEvent(new CommentVisibilityChanged.Hidden(comment.id()));
        }
        for (String sql :
                List.of("delete from comment_like where comment_id = :id", "delete from comment where id = :id")) {
            jdbc.sql(sql).param("id", BinaryIds.bytes(comment.id())).update();
        }
    }

    private int forgetLikes(UUID accountId, int limit) {
        List<byte[]> liked = jdbc.sql("select comment_id from comment_like where account_id = :id limit " + limit)
                .param("id", BinaryIds.bytes(accountId))
                .query((row, index) -> row.getBytes("comment_id"))
                .list();
        for (byte[] commentId : liked) {
            int removed = jdbc.sql("delete from comment_like where comment_id = :comment and account_id = :id")
                    .param("comment", commentId)
                    .param("id", BinaryIds.bytes(accountId))
                    .update();
            jdbc.sql("update comment set likes = greatest(0, likes - :removed) where id = :comment")
                    .param("removed", removed)
                    .param("comment", commentId)
                    .update();
        }
        return liked.size();
    }
}
