package dev.kinora.recommendation.engagement;

import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows with the state of each viewer. Whoever changes what is known of a viewer also changes the row, in the same transaction and as
 * the last thing, so that two changes of one viewer follow each other. What is rare only takes the body away; a page that finds none,
 * or one of another layout, makes it anew from the tables.
 *
 * <p>Without a row nothing may be logged about a viewer: an erasure deletes it before it deletes the log.
 */
@Component
public class ViewerStates {

    /** A body that is older is made anew, so that what went wrong does not stay. */
    private static final Duration TRUSTED = Duration.ofDays(7);

    /** Who was not there for so long gets a new row when they come back. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final StateSources sources;
    private final ErasedAccounts erased;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ViewerStates(
            JdbcClient jdbc,
            StateSources sources,
            ErasedAccounts erased,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.erased = erased;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A row, or one of the rows that a join with the segments of what was watched makes of it. */
    record Row(long version, long heeded, int layout, byte @Nullable [] body, Instant builtAt) {}

    /** The state of a viewer. */
    public ViewerState of(UUID userId) {
        var reading = new Reading();
        jdbc.sql("""
                        select s.version, s.layout, s.body, s.built_at, n.body as seen
                        from viewer_state s left join viewer_seen n on n.user_id = s.user_id
                        where s.user_id = :user order by n.segment""").param("user", BinaryIds.bytes(userId)).query(reading::add);
        return reading.state().orElseGet(() -> build(userId));
    }

    /** Reads the state of one viewer from the rows of a query. */
    public Reading reading() {
        return new Reading();
    }

    /** Collects the rows of one viewer from a query with the columns version, layout, body, built_at and seen, in the order of segments. */
    public final class Reading {

        private @Nullable StateBody body;
        private long version;
        private final SeenVideos seen = new SeenVideos();

        private Reading() {}

        /** Adds a row; the body may be null in all but the first. */
        public void add(ResultSet row) throws SQLException {
            if (body == null && row.getObject("version") != null) {
                version = row.getLong("version");
                body = usable(
                                row.getInt("layout"),
                                row.getBytes("body"),
                                row.getTimestamp("built_at").toInstant())
                        .orElse(null);
            }
            var segment = row.getBytes("seen");
            if (segment != null) {
                seen.add(segment);
            }
        }

        /** The state; empty if it has to be made anew. */
        public Optional<ViewerState> state() {
            return Optional.ofNullable(body).map(found -> found.state(version, seen));
        }
    }

    /** Makes the state of a viewer anew; that of an erased one is not kept. */
    public ViewerState build(UUID userId) {
        return transaction.execute(status -> {
            var version = lock(userId).or(() -> insert(userId)).orElseThrow().version();
            var seen = new SeenVideos();
            var body = sources.body(userId, seen);
            jdbc.sql("update viewer_state set layout = :layout, body = :body, built_at = :now where user_id = :user")
                    .param("layout", StateBody.LAYOUT)
                    .param("body", body.write())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("user", BinaryIds.bytes(userId))
                    .update();
            if (erased.containsAfterWriting(userId)) {
                erase(userId);
            }
            return body.state(version, seen);
        });
    }

    /** What a viewer did with a video. */
    void touched(UUID userId, UUID videoId, ViewerVideo before, ViewerVideo after, boolean heed) {
        var full = new boolean[1];
        change(userId, heed, body -> {
            full[0] = SeenVideos.isFull(body.seen);
            body.touch(new Touch(videoId, after.weight(), after.weighedAt(), after.watchedAt(), after.positiveAt()));
            var at = after.watchedAt();
            if (at != null && !full[0] && !isSameDay(before.watchedAt(), at)) {
                sources.appendSeen(userId, body, videoId, at);
            }
        });
        if (full[0]) {
            invalidate(userId);
        }
    }

    private static boolean isSameDay(@Nullable Instant known, Instant at) {
        return known != null && known.getEpochSecond() / 86_400 == at.getEpochSecond() / 86_400;
    }

    void given(UUID userId, FeedbackKind kind, UUID target) {
        change(userId, true, body -> body.give(kind, target));
    }

    void takenBack(UUID userId, FeedbackKind kind, UUID target) {
        change(userId, true, body -> body.takeBack(kind, target));
    }

    /** After a reset all is read again. */
    void preferred(PreferenceUpdated event) {
        var forgets = new boolean[1];
        change(event.userId(), true, body -> {
            forgets[0] = body.forgetsOtherThan(event.forgetBefore());
            body.preferences = event.categories();
            body.personalized = event.personalizationEnabled();
        });
        if (forgets[0]) {
            invalidate(event.userId());
        }
    }

    /** Has the state of a viewer made anew, and what was composed for them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void invalidate(UUID userId) {
        jdbc.sql("""
                        insert into viewer_state (user_id, version, heeded, layout, body, built_at)
                        values (:user, :version, :version, 0, null, :now)
                        on duplicate key update heeded = version + 1, version = version + 1, body = null""")
                .param("user", BinaryIds.bytes(userId))
                .param("version", first())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The same for those of these viewers that have a state. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void invalidate(Collection<UUID> userIds) {
        if (!userIds.isEmpty()) {
            jdbc.sql("""
                            update viewer_state set heeded = version + 1, version = version + 1, body = null
                            where user_id in (:users)""")
                    .param("users", userIds.stream().map(BinaryIds::bytes).toList())
                    .update();
        }
    }

    /** Deletes the state of a viewer, after which nothing is logged about them any more; returns the number of rows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(UUID userId) {
        return jdbc.sql("delete from viewer_state where user_id = :user")
                        .param("user", BinaryIds.bytes(userId))
                        .update()
                + jdbc.sql("delete from viewer_seen where user_id = :user limit 1000")
                        .param("user", BinaryIds.bytes(userId))
                        .update();
    }

    /** Deletes a batch of the rows of viewers who are not there any more; returns their number. */
    @Transactional
    public int forgetAbsent() {
        var absent = jdbc.sql("select user_id from viewer_state where built_at < :limit limit 1000 for update")
                .param("limit", Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, number) -> BinaryIds.read(row, "user_id"))
                .list();
        absent.forEach(this::erase);
        return absent.size();
    }

    private Optional<Row> insert(UUID userId) {
        // Not "insert ignore", whose lock two writers would share, so that neither gets its own.
        jdbc.sql("""
                        insert into viewer_state (user_id, version, heeded, layout, body, built_at)
                        values (:user, :version, :version, 0, null, :now)
                        on duplicate key update built_at = built_at""")
                .param("user", BinaryIds.bytes(userId))
                .param("version", first())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return lock(userId);
    }

    private void change(UUID userId, boolean heed, Consumer<StateBody> change) {
        var known = lock(userId).orElse(null);
        if (known == null) {
            invalidate(userId);
            return;
        }
        var version = known.version() + 1;
        var body = usable(known.layout(), known.body(), known.builtAt()).orElse(null);
        if (body != null) {
            change.accept(body);
        }
        jdbc.sql("update viewer_state set version = :version, heeded = :heeded, body = :body where user_id = :user")
                .param("version", version)
                .param("heeded", heed ? version : known.heeded())
                .param("body", body == null ? null : body.write())
                .param("user", BinaryIds.bytes(userId))
                .update();
    }

    private Optional<Row> lock(UUID userId) {
        return jdbc.sql(
                        "select version, heeded, layout, body, built_at from viewer_state where user_id = :user for update")
                .param("user", BinaryIds.bytes(userId))
                .query((row, number) -> new Row(
                        row.getLong("version"),
                        row.getLong("heeded"),
                        row.getInt("layout"),
                        row.getBytes("body"),
                        row.getTimestamp("built_at").toInstant()))
                .optional();
    }

    private Optional<StateBody> usable(int layout, byte @Nullable [] body, Instant builtAt) {
        return body == null
                        || layout != StateBody.LAYOUT
                        || builtAt.plus(TRUSTED).isBefore(clock.instant())
                ? Optional.empty()
                : Optional.of(StateBody.read(body));
    }

    /** Above all versions of rows that were there before. */
    private long first() {
        return clock.instant().toEpochMilli();
    }
}
