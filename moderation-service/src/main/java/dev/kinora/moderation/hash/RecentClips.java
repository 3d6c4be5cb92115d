package dev.kinora.moderation.hash;

import dev.kinora.moderation.hash.pdq.ClipFrame;
import dev.kinora.moderation.hash.pdq.ClipMatch;
import dev.kinora.moderation.hash.pdq.HashIndex;
import dev.kinora.moderation.hash.pdq.Print;
import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Some frames of the newest screened videos in memory, to find those that a video may be a copy of. What was screened since is read
 * before each search; what is gone from the table is still found here, and has to be looked up.
 */
@Component
class RecentClips {

    /** Frames of a clip, spread over it, crops included. */
    private static final int FRAMES = 4;

    private static final int HASHES_PER_CLIP = FRAMES * 16;

    private static final int AT_ONCE = 200;

    /** Longer than the clocks of replicas differ, and than fingerprints take to be stored. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final HashProperties properties;
    private final HashIndex index = new HashIndex(ListKeeper.BACKGROUND);
    private final NavigableMap<Integer, UUID> byKey = new TreeMap<>();
    private final Set<UUID> known = new HashSet<>();
    private int nextKey;
    private Position seen = Position.START;

    RecentClips(JdbcClient jdbc, HashProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** The last clip that was read. */
    private record Position(Instant at, UUID id) {

        static final Position START = new Position(Instant.EPOCH, new UUID(0, 0));
    }

    private record Row(UUID id, Instant at, List<Print> prints) {}

    /** The videos of which a frame matches one of these, at most so many, those with the most such frames first. */
    synchronized List<UUID> find(List<ClipFrame> frames, int most) {
        catchUp();
        return ClipMatch.find(frames, index, key -> key).stream()
                .limit(most)
                .map(match -> byKey.get(match.group()))
                .toList();
    }

    private void catchUp() {
        var from = seen == Position.START ? oldest() : new Position(seen.at().minus(OVERLAP), new UUID(0, 0));
        List<Row> rows;
        do {
            rows = read(from);
            rows.forEach(this::add);
            if (!rows.isEmpty()) {
                from = new Position(rows.getLast().at(), rows.getLast().id());
                seen = from;
            }
        } while (rows.size() == AT_ONCE);
    }

    /** Where the newest clips begin for which there is room. */
    private Position oldest() {
        return jdbc.sql("select screened_at from screened_clip order by screened_at desc limit 1 offset :clips")
                .param("clips", properties.copies() / HASHES_PER_CLIP)
                .query(Timestamp.class)
                .optional()
                .map(at -> new Position(at.toInstant(), new UUID(0, 0)))
                .orElse(Position.START);
    }

    private List<Row> read(Position from) {
        return jdbc.sql("""
                        select content_id, screened_at, prints from screened_clip
                        where screened_at >= :at and (screened_at > :at or content_id > :id)
                        order by screened_at, content_id limit :max""")
                .param("at", Timestamp.from(from.at()))
                .param("id", BinaryIds.bytes(from.id()))
                .param("max", AT_ONCE)
                .query((row, number) -> new Row(
                        BinaryIds.read(row, "content_id"),
                        row.getTimestamp("screened_at").toInstant(),
                        ScreenedClips.unpacked(row.getBytes("prints"))))
                .list();
    }

    private void add(Row row) {
        int frames = Math.min(FRAMES, row.prints().size());
        if (frames == 0 || !known.add(row.id())) {
            return;
        }
        int key = nextKey++;
        byKey.put(key, row.id());
        for (int i = 0; i < frames; i++) {
            var print = row.prints().get(i * row.prints().size() / frames);
            index.add(key, print.hash());
            print.variants().forEach(variant -> index.add(key, variant));
        }
        if (index.size() > properties.copies()) {
            forgetOldest();
        }
    }

    /** A tenth at once, because it takes a pass over all. */
    private void forgetOldest() {
        int first = byKey.firstKey() + byKey.size() / 10 + 1;
        var oldest = byKey.headMap(first);
        known.removeAll(oldest.values());
        oldest.clear();
        index.removeIf(key -> key < first);
    }
}
