package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalog.ConfirmedVideos;
import dev.kinora.recommendation.engagement.ProfileForgotten;
import dev.kinora.recommendation.engagement.ViewerState;
import dev.kinora.recommendation.engagement.ViewerStates;
import dev.kinora.recommendation.experiment.Trial;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The slates of sessions, and all that a page has to know, with one statement. */
@Component
class Slates {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration COUNTED_EVERY = Duration.ofSeconds(10);

    /** The slate stands, or what is asked for was served from it. */
    private static final String FRESH = """
            coalesce(l.slate_id is not null and (o.served >= :position
                or (l.state_version >= if(:user is null, 0, s.heeded) and l.parameters_version = :parameters
                    and l.live_model <=> :model
                    and (l.experiment_id is null or (l.experiment_id <=> :experiment and l.variant <=> :variant)) and l.composed_at > :oldest and l.first_position + l.size > :position)), false)""";

    private static final String READ = """
            select s.version, s.layout, s.built_at, w.body as seen, %1$s as fresh,
                   if(%1$s or w.segment > 0, null, s.body) as body,
                   l.slate_id, l.first_position, l.user_id, l.arm, l.live_model, l.online_snapshot, l.experiment_id, l.variant,
                   if(w.segment > 0 or p.place > 0, null, l.slots) as slots,
                   o.served, o.next, o.logged, o.composed, o.erased, %2$s
            from (select coalesce((select max(position) from impression where session_id = :session), -1) as served,
                         (select min(first_position) from slate
                          where session_id = :session and first_position > :position) as next,
                         (select count(*) from (select 1 from impression
                             where user_id = :user and served_at >= :yesterday limit :viewerSlots) slots) as logged,
                         (select count(*) from (select 1 from slate
                             where user_id = :user and composed_at >= :yesterday limit :viewerSlates) slates) as composed,
                         exists (select 1 from account_erasure where account_id = :user) as erased) o
            left join viewer_state s on s.user_id = :user
            left join slate l on l.session_id = :session and l.layout = :layout and l.videos is not null and l.first_position =
                (select max(first_position) from slate where session_id = :session and first_position <= :position)
            left join viewer_seen w on w.user_id = :user and not %1$s
            left join (with recursive places as (select 0 as place union all select place + 1 from places where place < :last)
                       select place from places) p on %1$s and 16 * p.place < :limit * length(l.videos) / l.size
            %3$s
            order by w.segment, p.place""".formatted(
                    FRESH,
                    ConfirmedVideos.COLUMNS,
                    ConfirmedVideos.joinedTo(
                            "substr(l.videos, (:position - l.first_position) * (length(l.videos) div l.size) + 16 * p.place + 1, 16)"));

    private static final String COLUMNS = """
            insert into slate (slate_id, session_id, first_position, size, user_id, state_version, parameters_version,
                live_model, online_snapshot, experiment_id, variant, arm, composed_at, layout, slots, videos,
                evidence)
            select :slate, :session, :first, :size, :user, :state, :parameters, :model, :snapshot, :experiment, :variant, :arm, :now,
                :layout, :slots, :videos, :evidence
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ViewerStates states;
    private final FeedProperties properties;
    private final InstantSource clock;
    private int ofStrangers;
    private Instant countedAt = Instant.EPOCH;

    Slates(JdbcClient jdbc, JsonMapper json, ViewerStates states, FeedProperties properties, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.states = states;
        this.properties = properties;
        this.clock = clock;
    }

    /** What slates are composed by at this time; one that was composed by something else does not stand, but by another snapshot. */
    record Terms(
            long parametersVersion,
            Slate.Models models,
            @Nullable Trial trial) {}

    /** Reads what is known when so many slots from this place on are asked for. */
    Desk read(@Nullable UUID viewer, FeedCursor.InSession place, int limit, Terms terms) {
        var now = clock.instant();
        var trial = terms.trial();
        var reading = new Reading();
        jdbc.sql(READ)
                .param("user", BinaryIds.bytesOrNull(viewer))
                .param("viewer", BinaryIds.bytesOrNull(viewer))
                .param("session", BinaryIds.bytes(place.sessionId()))
                .param("position", place.position())
                .param("parameters", terms.parametersVersion())
                .param("model", BinaryIds.bytesOrNull(terms.models().live()))
                .param("experiment", trial == null ? null : BinaryIds.bytes(trial.experimentId()))
                .param("variant", trial == null ? null : trial.variant())
                .param("oldest", Timestamp.from(now.minus(properties.slateStands())))
                .param("yesterday", Timestamp.from(now.minus(DAY)))
                .param("viewerSlots", properties.viewerSlots())
                .param("viewerSlates", properties.viewerSlates())
                .param("layout", SlateCodec.LAYOUT)
                .param("limit", limit)
                .param("last", limit * SlateCodec.MOST_IDS - 1)
                .query((ResultSet row) -> {
                    reading.add(row, place);
                });
        return reading.desk();
    }

    /** Reads the rows: one per video of the page if the slate stands, otherwise one per segment of what the viewer has seen. */
    private final class Reading {

        private final ViewerStates.Reading state = states.reading();
        private final ConfirmedVideos videos = new ConfirmedVideos();
        private Desk first = Desk.EMPTY;
        private boolean begun;

        void add(ResultSet row, FeedCursor.InSession place) throws SQLException {
            state.add(row);
            videos.add(row);
            if (!begun) {
                begun = true;
                first = new Desk(
                        Optional.empty(),
                        slate(row, place),
                        row.getBoolean("fresh"),
                        row.getInt("served"),
                        row.getObject("next") == null ? Integer.MAX_VALUE : row.getInt("next"),
                        videos.byId(),
                        new Desk.Lately(row.getInt("logged"), row.getInt("composed")),
                        row.getBoolean("erased"));
            }
        }

        private static @Nullable Slate slate(ResultSet row, FeedCursor.InSession place) throws SQLException {
            var experiment = BinaryIds.readOrNull(row, "experiment_id");
            var id = BinaryIds.readOrNull(row, "slate_id");
            return id == null
                    ? null
                    : new Slate(
                            id,
                            place.sessionId(),
                            row.getInt("first_position"),
                            BinaryIds.readOrNull(row, "user_id"),
                            row.getString("arm"),
                            new Slate.Models(
                                    BinaryIds.readOrNull(row, "live_model"),
                                    BinaryIds.readOrNull(row, "online_snapshot")),
                            experiment == null ? null : new Trial(experiment, row.getString("variant")),
                            SlateCodec.read(row.getBytes("slots")));
        }

        Desk desk() {
            return new Desk(
                    state.state(),
                    first.slate(),
                    first.fresh(),
                    first.served(),
                    first.next(),
                    first.videos(),
                    first.lately(),
                    first.erased());
        }
    }

    /**
     * Stores a slate; returns false if its viewer has no state, and so was erased meanwhile.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the session has a slate from this position on
     */
    boolean add(Slate slate, ViewerState state, Terms terms, @Nullable Evidence evidence) {
        // The lock of the state makes an erasure wait, which then finds the slate.
        var trial = slate.trial();
        var source = slate.viewer() == null ? "" : "from viewer_state where user_id = :user lock in share mode";
        return jdbc.sql(COLUMNS + source)
                        .param("slate", BinaryIds.bytes(slate.id()))
                        .param("session", BinaryIds.bytes(slate.sessionId()))
                        .param("first", slate.firstPosition())
                        .param("size", slate.content().slots().size())
                        .param("user", BinaryIds.bytesOrNull(slate.viewer()))
                        .param("state", state.version())
                        .param("parameters", terms.parametersVersion())
                        .param("model", BinaryIds.bytesOrNull(slate.models().live()))
                        .param("snapshot", BinaryIds.bytesOrNull(slate.models().snapshot()))
                        .param("experiment", trial == null ? null : BinaryIds.bytes(trial.experimentId()))
                        .param("variant", trial == null ? null : trial.variant())
                        .param("arm", slate.arm())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("layout", SlateCodec.LAYOUT)
                        .param("slots", SlateCodec.write(slate.content()))
                        .param("videos", SlateCodec.videos(slate.content().slots()))
                        .param("evidence", evidence != null && isEvidence(slate) ? evidence.write(json) : null)
                        .update()
                > 0;
    }

    private boolean isEvidence(Slate slate) {
        var chance = (slate.id().getLeastSignificantBits() & Long.MAX_VALUE) % 1_000 / 1_000.0;
        return slate.viewer() != null && chance < properties.evidenceShare();
    }

    /** The state of the viewer for whom slots are composed. */
    ViewerState state(@Nullable UUID viewer, Desk desk) {
        return viewer == null ? ViewerState.NOBODY : desk.state().orElseGet(() -> states.build(viewer));
    }

    /** Whether another slate may be stored. */
    boolean allows(@Nullable UUID viewer, Desk desk) {
        return viewer == null ? allowsStranger() : desk.lately().slates() < properties.viewerSlates();
    }

    /** Number of slots that are composed at once. */
    int slots() {
        return properties.slateSlots();
    }

    /** Whether there is room for another slate of a stranger; the oldest ones make room. Counts locally between two counts of the table. */
    private synchronized boolean allowsStranger() {
        var now = clock.instant();
        if (countedAt.plus(COUNTED_EVERY).isBefore(now)) {
            ofStrangers = jdbc.sql("""
                            select count(*) from (select 1 from slate where user_id is null limit :limit) slates""")
                    .param("limit", properties.strangersSlates())
                    .query(Integer.class)
                    .single();
            countedAt = now;
        }
        if (ofStrangers >= properties.strangersSlates()) {
            ofStrangers -= jdbc.sql("delete from slate where user_id is null order by composed_at limit :batch")
                    .param("batch", Math.clamp(properties.strangersSlates() / 10, 1, 1_000))
                    .update();
        }
        if (ofStrangers >= properties.strangersSlates()) {
            return false;
        }
        ofStrangers++;
        return true;
    }

    /** What a viewer wants to be forgotten is no evidence any more. */
    @EventListener
    void on(ProfileForgotten forgotten) {
        jdbc.sql("""
                        update slate set evidence = null
                        where user_id = :user and composed_at < :before and evidence is not null""")
                .param("user", BinaryIds.bytes(forgotten.userId()))
                .param("before", Timestamp.from(forgotten.before()))
                .update();
    }

    /**
     * Deletes a batch of the slates of others that tell of a creator: those whose logged slots show their videos, and those of viewers
     * who turned them down. Returns their number.
     */
    int eraseTelling(UUID creator, int limit) {
        // Read first: a delete with a limit would search all slates.
        var telling = jdbc.sql("""
                        (select distinct i.slate_id as slate_id
                         from catalogue_video v join impression i on i.video_id = v.video_id
                         join slate l on l.slate_id = i.slate_id
                         where v.owner_id = :creator limit :limit)
                        union
                        (select l.slate_id from viewer_turn_down t join slate l on l.user_id = t.user_id
                         where t.kind = 'CREATOR' and t.target = :target limit :limit)""")
                .param("creator", BinaryIds.bytes(creator))
                .param("target", creator.toString())
                .param("limit", limit)
                .query((row, number) -> row.getBytes("slate_id"))
                .list();
        if (!telling.isEmpty()) {
            jdbc.sql("delete from slate where slate_id in (:telling)")
                    .param("telling", telling)
                    .update();
        }
        return telling.size();
    }

    /** Deletes a batch of the slates of a viewer; returns their number. */
    int eraseSome(UUID viewer, int limit) {
        return jdbc.sql("delete from slate where user_id = :user limit :limit")
                .param("user", BinaryIds.bytes(viewer))
                .param("limit", limit)
                .update();
    }

    /** Deletes a batch of the slates that are not served any more and are no evidence; returns their number. */
    @Transactional
    public int forgetServed() {
        return delete(
                "evidence is null and composed_at < :limit", clock.instant().minus(properties.slatesKept()));
    }

    /** Deletes a batch of old evidence; returns the number of slates. */
    @Transactional
    public int forgetEvidence() {
        return delete("composed_at < :limit", clock.instant().minus(properties.evidenceKept()));
    }

    /** Deletes a batch of the oldest slates as long as there are too many; returns their number. */
    @Transactional
    public int forgetTooMany() {
        var limit = jdbc.sql("select composed_at from slate order by composed_at desc limit 1 offset :most")
                .param("most", properties.slatesMost())
                .query(Timestamp.class)
                .optional();
        return limit.map(oldest -> delete("composed_at <= :limit", oldest.toInstant()))
                .orElse(0);
    }

    private int delete(String which, Instant limit) {
        return jdbc.sql("delete from slate where " + which + " limit 1000")
                .param("limit", Timestamp.from(limit))
                .update();
    }
}
