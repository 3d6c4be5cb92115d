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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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

    /** The row is locked, so it is there. */
    private static final String STORE = """
            insert into viewer_state (user_id, version, heeded, layout, body, built_at) values (?, ?, ?, 0, ?, ?)
            on duplicate key update version = values(version), heeded = values(heeded), body = values(body)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final StateSources sources;
    private final ErasedAccounts erased;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ViewerStates(
            JdbcClient jdbc,
            JdbcTemplate batches,
            StateSources sources,
            ErasedAccounts erased,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.sources = sources;
        this.erased = erased;
        this.transaction = transaction;
        this.clock = clock;
    }

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
            var version = lock(userId).or(() -> insert(userId)).orElseThrow();
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

    /** Applies changes to the states of viewers, those of a viewer in their order. */
    void change(SortedMap<UUID, List<Consumer<StateDraft>>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var drafts = lock(changes.keySet());
        changes.keySet().stream().filter(viewer -> !drafts.containsKey(viewer)).forEach(this::invalidate);
        drafts.forEach(
                (viewer, draft) -> Objects.requireNonNull(changes.get(viewer)).forEach(change -> change.accept(draft)));
        sources.appendSeen(drafts);
        batches.batchUpdate(STORE, drafts.entrySet(), Math.max(1, drafts.size()), (statement, entry) -> {
            var draft = entry.getValue();
            var body = draft.body();
            statement.setBytes(1, BinaryIds.bytes(entry.getKey()));
            statement.setLong(2, draft.version());
            statement.setLong(3, draft.heeded());
            statement.setBytes(4, body == null ? null : body.write());
            statement.setTimestamp(5, Timestamp.from(clock.instant()));
        });
    }

    private void change(UUID userId, Consumer<StateDraft> change) {
        change(new TreeMap<>(Map.of(userId, List.of(change))));
    }

    private Map<UUID, StateDraft> lock(Set<UUID> userIds) {
        Map<UUID, StateDraft> drafts = new TreeMap<>();
        jdbc.sql("""
                        select user_id, version, heeded, layout, body, built_at from viewer_state
                        where user_id in (:users) order by user_id for update""")
                .param("users", userIds.stream().map(BinaryIds::bytes).toList())
                .query((ResultSet row) -> {
                    var body = usable(
                            row.getInt("layout"),
                            row.getBytes("body"),
                            row.getTimestamp("built_at").toInstant());
                    drafts.put(
                            BinaryIds.read(row, "user_id"),
                            new StateDraft(row.getLong("version"), row.getLong("heeded"), body.orElse(null)));
                });
        return drafts;
    }

    void takenBack(UUID userId, FeedbackKind kind, UUID target) {
        change(userId, draft -> draft.change(true, body -> body.takeBack(kind, target)));
    }

    /** After a reset all is read again. */
    void preferred(PreferenceUpdated event) {
        change(event.userId(), draft -> {
            var body = draft.body();
            var forgets = body != null && body.forgetsOtherThan(event.forgetBefore());
            draft.change(true, changed -> {
                changed.preferences = event.categories();
                changed.personalized = event.personalizationEnabled();
            });
            if (forgets) {
                draft.invalidate();
            }
        });
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

    private Optional<Long> insert(UUID userId) {
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

    private Optional<Long> lock(UUID userId) {
        return jdbc.sql("select version from viewer_state where user_id = :user for update")
                .param("user", BinaryIds.bytes(userId))
                .query(Long.class)
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
