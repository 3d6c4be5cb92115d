package dev.kinora.recommendation.catalog;

import dev.kinora.events.EventJson;
import dev.kinora.events.moderation.Restriction;
import dev.kinora.events.video.VideoAuthor;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoText;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.starter.id.BinaryIds;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the catalog. */
@Component
class CatalogStore {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private static final String PUBLIC = "PUBLIC";
    private static final String DELETED = "DELETED";

    /**
     * Longest captions that are kept, in characters: every replica holds all texts in memory, and the beginning shows
     * the topic.
     */
    private static final int LONGEST_CAPTIONS = 2_000;

    static final String COLUMNS = """
            v.video_id, v.body as video, v.listed, v.version as video_version, c.handle, c.display_name,
                   n.views, n.likes, n.comments
            """;

    private static final String JOINS = """
            left join catalogue_creator c on c.account_id = v.owner_id
            left join video_counter n on n.video_id = v.video_id
            """;

    /** Whether a video may be shown. The limits of viewers are kept by the feature audience; to ask it would be more statements. */
    private static final String ALLOWED = """
            v.body is not null and v.listed = true
              and (v.adults_only = false
                or exists (select 1 from viewer_adult a where a.user_id = :viewer and a.adult = true))
              and not exists (select 1 from viewer_block b where b.blocker_id = :viewer
                and b.blocked_id = v.owner_id and b.ended_at is null)
              and not exists (select 1 from viewer_block b where b.blocker_id = v.owner_id
                and b.blocked_id = :viewer and b.ended_at is null)
            """;

    private static final String SELECT = "select " + COLUMNS + "from catalogue_video v\n" + JOINS;

    /** A union, because each half then uses its own index. */
    private static final String SELECT_CHANGED = "select " + COLUMNS + """
            from (select video_id from catalogue_video where changed_at >= :since
                  union select video_id from video_counter where changed_at >= :since) recent
            join catalogue_video v on v.video_id = recent.video_id
            """ + JOINS;

    private static final String SELECT_ENTRY = """
            select v.video_id, v.body, v.listed, v.version, v.adults_only, v.family_id, n.views, n.likes, n.comments, n.liking,
                   n.this_year, n.this_week, n.decayed_at
            """;

    private static final int PAGE = 5_000;

    private static final String COUNT = """
            insert into video_counter
                (video_id, views, likes, comments, changed_at, liking, this_year, this_week, decayed_at)
            select unhex(replace(w.id, '-', '')), greatest(0, w.views), greatest(0, w.likes), greatest(0, w.comments),
                :now, greatest(0, w.liking), greatest(0, w.year), greatest(0, w.week), w.liked_at
            from json_table(:rows, '$[*]' columns (
                id char(36) path '$.id', views bigint path '$.views', likes bigint path '$.likes',
                comments bigint path '$.comments', liking bigint path '$.liking', year double path '$.year',
                week double path '$.week', liked_at datetime(6) path '$.at')) w
            on duplicate key update
            """ + likes("this_year", "year", AddedCounts.YEAR) + ",\n"
            + likes("this_week", "week", AddedCounts.WEEK) + """
            , views = greatest(0, video_counter.views + w.views), likes = greatest(0, video_counter.likes + w.likes),
                comments = greatest(0, video_counter.comments + w.comments),
                liking = greatest(0, video_counter.liking + w.liking),
                decayed_at = greatest(
                    coalesce(video_counter.decayed_at, w.liked_at), coalesce(w.liked_at, video_counter.decayed_at)),
                changed_at = :now""";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    CatalogStore(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Stores a publication, unless a newer version of the video is known. One of the same version completes a row that
     * was unlisted before anything was known about the video.
     */
    void publish(VideoPublished event) {
        write(event.videoId(), event.version());
        jdbc.sql("""
                        update catalogue_video
                        set owner_id = :owner, published_at = :publishedAt, listed = :listed, body = :body,
                            adults_only = :adultsOnly, version = :version, changed_at = :now
                        where video_id = :id
                            and (version < :version or (version = :version and body is null and not :listed))""")
                .param("id", BinaryIds.bytes(event.videoId()))
                .param("owner", BinaryIds.bytes(event.author().accountId()))
                .param("publishedAt", Timestamp.from(event.publishedAt()))
                .param("listed", PUBLIC.equals(event.visibility()))
                .param("body", new String(EventJson.write(shortened(event)), StandardCharsets.UTF_8))
                .param("adultsOnly", isForAdults(event))
                .param("version", event.version())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static boolean isForAdults(VideoPublished event) {
        var restrictions = event.restrictions();
        return restrictions != null && restrictions.contains(Restriction.AGE_GATE);
    }

    private static VideoPublished shortened(VideoPublished event) {
        var text = event.text();
        var captions = text.captions();
        if (captions == null || captions.text().length() <= LONGEST_CAPTIONS) {
            return event;
        }
        var beginning = captions.shortened(LONGEST_CAPTIONS);
        return new VideoPublished(
                event.videoId(),
                event.author(),
                new VideoText(text.title(), text.description(), text.hashtags(), text.category(), beginning),
                event.media(),
                event.publishedAt(),
                event.visibility(),
                event.version(),
                event.restrictions());
    }

    /** Unlists a video, unless a newer version is known. An unknown video is recorded as unlisted. */
    void unpublish(VideoUnpublished event) {
        var forgotten = DELETED.equals(event.reason()) ? ", owner_id = NULL, body = NULL, family_id = NULL" : "";
        write(event.videoId(), event.version());
        jdbc.sql("update catalogue_video set listed = false, version = :version, changed_at = :now" + forgotten
                        + " where video_id = :id and version < :version")
                .param("id", BinaryIds.bytes(event.videoId()))
                .param("version", event.version())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Stores that a video has the pictures of others, which may be known before the video is. */
    void join(UUID videoId, UUID familyId) {
        write(videoId, 0);
        jdbc.sql("update catalogue_video set family_id = :family, changed_at = :now where video_id = :id")
                .param("id", BinaryIds.bytes(videoId))
                .param("family", BinaryIds.bytes(familyId))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Inserts a row with an older version if there is none. */
    private void write(UUID videoId, long version) {
        jdbc.sql("""
                        insert ignore into catalogue_video (video_id, listed, version, changed_at)
                        values (:id, false, :version, :now)""")
                .param("id", BinaryIds.bytes(videoId))
                .param("version", version - 1)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Stores the names of an account, unless a newer version is known. */
    void rename(VideoAuthor creator, long version) {
        jdbc.sql("""
                        insert ignore into catalogue_creator (account_id, handle, display_name, version)
                        values (:id, :handle, :name, :version)""")
                .param("id", BinaryIds.bytes(creator.accountId()))
                .param("handle", creator.handle())
                .param("name", creator.displayName())
                .param("version", version)
                .update();
        jdbc.sql("""
                        update catalogue_creator set handle = :handle, display_name = :name, version = :version
                        where account_id = :id and version < :version""")
                .param("id", BinaryIds.bytes(creator.accountId()))
                .param("handle", creator.handle())
                .param("name", creator.displayName())
                .param("version", version)
                .update();
        jdbc.sql("update catalogue_video set changed_at = :now where owner_id = :id")
                .param("id", BinaryIds.bytes(creator.accountId()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The handles of creators, by id. */
    Map<UUID, String> handles(Collection<UUID> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select account_id, handle from catalogue_creator where account_id in (:accounts)")
                .param("accounts", accounts.stream().map(BinaryIds::bytes).toList())
                .query((row, number) -> Map.entry(BinaryIds.read(row, "account_id"), row.getString("handle")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The versions of those of the videos that are listed, by id. */
    Map<UUID, Long> listedVersions(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Long> versions = new HashMap<>();
        jdbc.sql("select video_id, version from catalogue_video where listed = true and video_id in (:ids)")
                .param("ids", ids.stream().map(BinaryIds::bytes).toList())
                .query(row -> {
                    versions.put(BinaryIds.read(row, "video_id"), row.getLong("version"));
                });
        return versions;
    }

    /** Unlists a video if it still has this version; returns whether it was listed. */
    boolean unlist(UUID id, long version) {
        return jdbc.sql("""
                        update catalogue_video set listed = false, changed_at = :now
                        where video_id = :id and version = :version and listed = true""")
                        .param("id", BinaryIds.bytes(id))
                        .param("version", version)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Unlists a batch of the videos of a creator; returns their number. */
    int unlistSome(UUID accountId, int limit) {
        return jdbc.sql("""
                        update catalogue_video set listed = false, changed_at = :now
                        where owner_id = :id and listed = true limit :limit""")
                .param("id", BinaryIds.bytes(accountId))
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .update();
    }

    /** Deletes the names of a creator and the texts of a batch of their videos, which are unlisted. */
    int eraseSome(UUID accountId, int limit) {
        var videos = jdbc.sql("""
                        update catalogue_video
                        set listed = false, owner_id = null, body = null, family_id = null, changed_at = :now
                        where owner_id = :id limit :limit""")
                .param("id", BinaryIds.bytes(accountId))
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .update();
        return videos
                + jdbc.sql("delete from catalogue_creator where account_id = :id")
                        .param("id", BinaryIds.bytes(accountId))
                        .update();
    }

    /** Likes of earlier than the last one count what is left of them then. */
    void count(Collection<AddedCounts.Row> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(COUNT)
                    .param("rows", JsonMapper.shared().writeValueAsString(rows))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** What is left of likes after the time between two instants; all if one is not known, or the second is not later. */
    private static String left(String from, String to, Duration halfLife) {
        return "pow(0.5, greatest(0, coalesce(timestampdiff(microsecond, %s, %s), 0)) / %de0)"
                .formatted(from, to, halfLife.toMillis() * 1_000);
    }

    private static String likes(String column, String added, Duration halfLife) {
        return "%1$s = greatest(0, video_counter.%1$s * %2$s + w.%3$s * %4$s)"
                .formatted(
                        column,
                        left("video_counter.decayed_at", "w.liked_at", halfLife),
                        added,
                        left("w.liked_at", "video_counter.decayed_at", halfLife));
    }

    /** As the database reads it. */
    static String utc(Instant at) {
        return MICROS.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    void forEachListed(Consumer<CatalogEntry> consumer) {
        var after = new byte[16];
        var found = PAGE;
        while (found == PAGE) {
            var page = jdbc.sql(SELECT_ENTRY + """
                            from catalogue_video v left join video_counter n on n.video_id = v.video_id
                            where v.listed = true and v.video_id > :after order by v.video_id limit :limit""")
                    .param("after", after)
                    .param("limit", PAGE)
                    .query(CatalogStore::entry)
                    .list();
            page.forEach(consumer);
            found = page.size();
            after = page.isEmpty() ? after : BinaryIds.bytes(page.getLast().id());
        }
    }

    List<CatalogEntry> entriesChangedSince(Instant since) {
        return jdbc.sql(SELECT_ENTRY + """
                        from (select video_id from catalogue_video where changed_at >= :since
                              union select video_id from video_counter where changed_at >= :since) recent
                        join catalogue_video v on v.video_id = recent.video_id
                        left join video_counter n on n.video_id = v.video_id""")
                .param("since", Timestamp.from(since))
                .query(CatalogStore::entry)
                .list();
    }

    private static CatalogEntry entry(ResultSet row, int number) throws SQLException {
        var decayedAt = row.getTimestamp("decayed_at");
        return new CatalogEntry(
                BinaryIds.read(row, "video_id"),
                row.getBoolean("listed"),
                row.getLong("version"),
                described(row),
                new CatalogEntry.Counted(
                        new VideoCounts(row.getLong("views"), row.getLong("likes"), row.getLong("comments")),
                        row.getLong("liking"),
                        row.getDouble("this_year"),
                        row.getDouble("this_week"),
                        decayedAt == null ? Instant.EPOCH : decayedAt.toInstant()),
                BinaryIds.readOrNull(row, "family_id"));
    }

    private static CatalogEntry.@Nullable Described described(ResultSet row) throws SQLException {
        var body = row.getString("body");
        if (body == null) {
            return null;
        }
        var event = EventJson.read(body.getBytes(StandardCharsets.UTF_8), VideoPublished.class);
        return new CatalogEntry.Described(
                event.author().accountId(), event.text(), event.publishedAt(), row.getBoolean("adults_only"));
    }

    List<CatalogRow> newest(int limit) {
        return jdbc.sql(SELECT + "where v.listed = true order by v.published_at desc, v.video_id desc limit :limit")
                .param("limit", limit)
                .query(CatalogStore::row)
                .list();
    }

    /**
     * Listed videos after a position in the order from newest to oldest.
     *
     * @param ofCreators true for videos of these creators only, false for videos of all others
     * @param adult whether videos for adults are among them
     */
    List<CatalogRow> newestAfter(
            Catalog.Place after, Collection<UUID> creators, boolean ofCreators, boolean adult, int limit) {
        if (ofCreators && creators.isEmpty()) {
            return List.of();
        }
        var owners = creators.isEmpty() ? "" : "AND v.owner_id " + (ofCreators ? "IN" : "NOT IN") + " (:creators) ";
        var audience = adult ? "" : "and v.adults_only = false ";
        return jdbc.sql(SELECT + """
                        where v.listed = TRUE and v.published_at <= :at
                          and (v.published_at < :at or v.video_id < :id)\s""" + owners + audience + """
                        order by v.published_at desc, v.video_id desc limit :limit""")
                .param("at", Timestamp.from(after.publishedAt()))
                .param("id", BinaryIds.bytes(after.videoId()))
                .param("creators", creators.stream().map(BinaryIds::bytes).toList())
                .param("limit", limit)
                .query(CatalogStore::row)
                .list();
    }

    /** Videos that changed since an instant, including their counts. */
    List<CatalogChange> changedSince(Instant since) {
        return jdbc.sql(SELECT_CHANGED)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new CatalogChange(
                        BinaryIds.read(row, "video_id"),
                        row.getBoolean("listed") ? row(row, number).video() : null))
                .list();
    }

    List<CatalogRow> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where v.video_id in (:ids) and v.body is not null")
                .param("ids", ids.stream().map(BinaryIds::bytes).toList())
                .query(CatalogStore::row)
                .list();
    }

    List<CatalogRow> findFor(@Nullable UUID viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where v.video_id in (:ids) and " + ALLOWED)
                .param("ids", ids.stream().map(BinaryIds::bytes).toList())
                .param("viewer", BinaryIds.bytesOrNull(viewer))
                .query(CatalogStore::row)
                .list();
    }

    /** Joins the videos with these ids, as far as the viewer may be shown them. */
    static String joining(String ids) {
        return "left join catalogue_video v on v.video_id = " + ids + " and " + ALLOWED + JOINS;
    }

    static CatalogRow row(ResultSet row, int number) throws SQLException {
        var event = EventJson.read(row.getString("video").getBytes(StandardCharsets.UTF_8), VideoPublished.class);
        var handle = row.getString("handle");
        var author = handle == null
                ? event.author()
                : new VideoAuthor(event.author().accountId(), handle, row.getString("display_name"));
        var counts = new VideoCounts(row.getLong("views"), row.getLong("likes"), row.getLong("comments"));
        var video = new CatalogVideo(
                event.videoId(),
                author,
                event.text(),
                event.media(),
                event.publishedAt(),
                counts,
                row.getLong("video_version"),
                event.restrictions());
        return new CatalogRow(video, row.getBoolean("listed"));
    }
}
