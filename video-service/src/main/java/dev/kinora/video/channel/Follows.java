package dev.kinora.video.channel;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.starter.erasure.PersonalData;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import dev.kinora.video.block.AccountBlocked;
import dev.kinora.video.block.Blocks;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores which account follows which. Following twice has no further effect. */
@Component
@Transactional
class Follows implements PersonalData {

    private final JdbcClient jdbc;
    private final Blocks blocks;
    private final Outbox outbox;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher news;

    Follows(
            JdbcClient jdbc,
            Blocks blocks,
            Outbox outbox,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher news) {
        this.jdbc = jdbc;
        this.blocks = blocks;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.news = news;
    }

    /**
     * Follows a channel, unless one of the two blocks the other, also at the same time.
     *
     * @throws ProblemException BLOCKED_BY_YOU, or CHANNEL_NOT_FOUND for the blocked one
     */
    void follow(UUID follower, UUID followed) {
        blocks.holdStill(follower, followed);
        if (blocks.has(follower, followed)) {
            throw new ProblemException(ChannelProblem.BLOCKED_BY_YOU, "Take that back to follow it.");
        }
        if (blocks.has(followed, follower)) {
            throw ChannelProblem.notFound();
        }
        int added = jdbc.sql("insert ignore into follow (follower_id, followed_id, since) values (:from, :to, :now)")
                .param("from", BinaryIds.bytes(follower))
                .param("to", BinaryIds.bytes(followed))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        announce(added, follower, followed, EngagementKind.FOLLOW);
        if (added > 0) {
            news.publishEvent(new Followed(follower, followed));
        }
    }

    void unfollow(UUID follower, UUID followed) {
        int removed = jdbc.sql("delete from follow where follower_id = :from and followed_id = :to")
                .param("from", BinaryIds.bytes(follower))
                .param("to", BinaryIds.bytes(followed))
                .update();
        announce(removed, follower, followed, EngagementKind.UNFOLLOW);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccountBlocked news) {
        unfollow(news.blockerId(), news.blockedId());
        unfollow(news.blockedId(), news.blockerId());
    }

    /** Erases the follows by this account and of this account. */
    @Override
    public Progress eraseSome(UUID accountId, int limit) {
        int erased = 0;
        for (String column : List.of("follower_id", "followed_id")) {
            erased += jdbc.sql("delete from follow where " + column + " = :id limit " + limit)
                    .param("id", BinaryIds.bytes(accountId))
                    .update();
        }
        return Progress.of(erased);
    }

    @Transactional(readOnly = true)
    boolean isFollowing(UUID follower, UUID followed) {
        return count("select count(*) from follow where follower_id = :id and followed_id = :other", follower, followed)
                > 0;
    }

    @Transactional(readOnly = true)
    long followers(UUID account) {
        return count("select count(*) from follow where followed_id = :id", account, account);
    }

    /** Numbers of followers; accounts without one are left out. */
    @Transactional(readOnly = true)
    Map<UUID, Long> followersOfEach(Collection<UUID> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql(
                        "select followed_id, count(*) as followers from follow where followed_id in (:ids) group by followed_id")
                .param("ids", accounts.stream().map(BinaryIds::bytes).toList())
                .query(row -> {
                    counts.put(BinaryIds.read(row, "followed_id"), row.getLong("followers"));
                });
        return counts;
    }

    @Transactional(readOnly = true)
    long following(UUID account) {
        return count("select count(*) from follow where follower_id = :id", account, account);
    }

    private long count(String sql, UUID id, UUID other) {
        return jdbc.sql(sql)
                .param("id", BinaryIds.bytes(id))
                .param("other", BinaryIds.bytes(other))
                .query(Long.class)
                .single();
    }

    private void announce(int changed, UUID follower, UUID followed, EngagementKind kind) {
        if (changed > 0) {
            Instant now = clock.instant();
            var target = new EngagementTarget(null, followed, null);
            outbox.publish(new EngagementRecorded(ids.next(), follower, kind, target, 0, 0, now));
        }
    }
}
