package dev.kinora.recommendation.engagement;

import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.time.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What viewers asked for less of. Each is a row, so that two at a time do not lose each other. */
@Component
public class TurnDowns {

    /** Most per viewer; the oldest are forgotten first. */
    static final int MOST = 200;

    private static final String COLUMNS = "select turn_down_id, kind, target, turned_down_at from viewer_turn_down ";

    private final JdbcClient jdbc;
    private final ViewerStates states;
    private final ErasedAccounts erased;
    private final Ids ids;
    private final InstantSource clock;

    TurnDowns(JdbcClient jdbc, ViewerStates states, ErasedAccounts erased, Ids ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.states = states;
        this.erased = erased;
        this.ids = ids;
        this.clock = clock;
    }

    /** Remembers that a viewer wants less of something; the same again changes nothing. */
    @Transactional
    public TurnDown give(UUID userId, Matter matter) {
        erased.requireNotErased(userId);
        jdbc.sql("""
                        insert ignore into viewer_turn_down (user_id, kind, target, turn_down_id, turned_down_at)
                        values (:user, :kind, :target, :id, :now)""")
                .param("user", BinaryIds.bytes(userId))
                .param("kind", matter.kind().name())
                .param("target", matter.target())
                .param("id", BinaryIds.bytes(ids.next()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        forgetOldest(userId);
        states.invalidate(userId);
        erased.requireNotErasedAfterWriting(userId);
        return jdbc.sql(COLUMNS + "where user_id = :user and kind = :kind and target = :target")
                .param("user", BinaryIds.bytes(userId))
                .param("kind", matter.kind().name())
                .param("target", matter.target())
                .query(TurnDowns::row)
                .single();
    }

    /** All that a viewer turned down, the newest first. */
    public List<TurnDown> of(UUID userId) {
        return jdbc.sql(COLUMNS + "where user_id = :user order by turned_down_at desc, turn_down_id desc limit :most")
                .param("user", BinaryIds.bytes(userId))
                .param("most", MOST)
                .query(TurnDowns::row)
                .list();
    }

    /** Takes one back; returns false if the viewer has no such one. */
    @Transactional
    public boolean takeBack(UUID userId, UUID id) {
        var deleted = jdbc.sql("delete from viewer_turn_down where turn_down_id = :id and user_id = :user")
                .param("id", BinaryIds.bytes(id))
                .param("user", BinaryIds.bytes(userId))
                .update();
        if (deleted > 0) {
            states.invalidate(List.of(userId));
        }
        return deleted > 0;
    }

    private void forgetOldest(UUID userId) {
        var more = jdbc.sql("select count(*) from viewer_turn_down where user_id = :user")
                        .param("user", BinaryIds.bytes(userId))
                        .query(Integer.class)
                        .single()
                - MOST;
        if (more > 0) {
            jdbc.sql("delete from viewer_turn_down where user_id = :user order by turned_down_at, turn_down_id limit "
                            + more)
                    .param("user", BinaryIds.bytes(userId))
                    .update();
        }
    }

    private static TurnDown row(ResultSet row, int number) throws SQLException {
        return new TurnDown(
                BinaryIds.read(row, "turn_down_id"),
                new Matter(Matter.Kind.valueOf(row.getString("kind")), row.getString("target")),
                row.getTimestamp("turned_down_at").toInstant());
    }
}
