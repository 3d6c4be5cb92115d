package dev.kinora.recommendation.engagement;

import dev.kinora.starter.id.BinaryIds;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and deletes what viewers did; what their pages need is in {@link ViewerStates}. */
@Component
public class ViewerHistories {

    private final JdbcClient jdbc;
    private final EngagementStore store;
    private final ViewerStates states;

    ViewerHistories(JdbcClient jdbc, EngagementStore store, ViewerStates states) {
        this.jdbc = jdbc;
        this.store = store;
        this.states = states;
    }

    /** The accounts that a viewer follows. */
    public Set<UUID> follows(UUID userId) {
        return jdbc.sql("select creator_id from viewer_follow where user_id = :user")
                .param("user", BinaryIds.bytes(userId))
                .query((row, number) -> BinaryIds.read(row, "creator_id"))
                .set();
    }

    /** Deletes a batch of what is stored about a viewer; returns the number of rows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int eraseSome(UUID userId, int limit) {
        states.invalidate(store.hiding(userId, limit));
        return store.eraseSome(userId, limit) + states.erase(userId);
    }

    /** Deletes a batch of records that have not changed since an instant; returns their number. */
    @Transactional
    public int forgetBefore(Instant limit) {
        return store.forgetBefore(limit);
    }
}
