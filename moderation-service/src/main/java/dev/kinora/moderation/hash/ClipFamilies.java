package dev.kinora.moderation.hash;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.CopyFound;
import dev.kinora.moderation.hash.entry.Hashes;
import dev.kinora.moderation.hash.pdq.ClipFrame;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.outbox.Outbox;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts copies into the family of the video that they are copies of, and announces both. A video stays in its family, and families are
 * never joined: otherwise a clip made of two others would make these copies of each other.
 */
@Component
class ClipFamilies {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final ScreenedClips clips;
    private final RecentClips recent;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    ClipFamilies(
            JdbcClient jdbc, ScreenedClips clips, RecentClips recent, Outbox outbox, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clips = clips;
        this.recent = recent;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /**
     * Looks for the video that another one is a copy of. The fingerprints of that one are committed before, so that of two copies that
     * are screened at once one finds the other.
     */
    void place(UUID video, String file, List<ClipFrame> frames) {
        sameFile(video, file)
                .or(() -> samePictures(video, frames))
                .ifPresent(original -> transaction.executeWithoutResult(_ -> join(video, original)));
    }

    private Optional<UUID> sameFile(UUID video, String file) {
        return jdbc.sql("""
                        select content_id from screened_clip where source_sha256 = :file and content_id <> :video
                        order by screened_at, content_id limit 1""")
                .param("file", file)
                .param("video", BinaryIds.bytes(video))
                .query((row, number) -> BinaryIds.read(row, "content_id"))
                .optional();
    }

    private Optional<UUID> samePictures(UUID video, List<ClipFrame> frames) {
        var others = recent.find(frames, MOST).stream()
                .filter(other -> !other.equals(video))
                .flatMap(other -> kept(other).stream())
                .toList();
        return CopySearch.find(frames, others);
    }

    private Optional<CopySearch.Clip> kept(UUID video) {
        return clips.find(new ContentRef(video, ContentKind.VIDEO, Long.MAX_VALUE))
                .map(Hashes::prints)
                .map(prints -> new CopySearch.Clip(video, prints));
    }

    /** Locks both in one order, so that whoever has found the first from the second waits. */
    private void join(UUID video, UUID original) {
        var both = jdbc.sql("""
                        select content_id, family_id from screened_clip where content_id in (:both)
                        order by content_id, content_version for update""")
                .param("both", List.of(BinaryIds.bytes(video), BinaryIds.bytes(original)))
                .query((row, number) ->
                        new Kept(BinaryIds.read(row, "content_id"), BinaryIds.readOrNull(row, "family_id")))
                .list();
        boolean areKept = both.stream().map(Kept::id).distinct().count() == 2;
        if (!areKept || family(both, video).isPresent()) {
            return;
        }
        var family = family(both, original);
        if (family.isEmpty()) {
            announce(original, original);
        }
        announce(video, family.orElse(original));
    }

    private record Kept(UUID id, @Nullable UUID family) {}

    private static Optional<UUID> family(List<Kept> rows, UUID video) {
        return rows.stream()
                .filter(row -> row.id().equals(video))
                .flatMap(row -> Stream.ofNullable(row.family()))
                .findFirst();
    }

    private void announce(UUID video, UUID family) {
        jdbc.sql("update screened_clip set family_id = :family where content_id = :video")
                .param("family", BinaryIds.bytes(family))
                .param("video", BinaryIds.bytes(video))
                .update();
        outbox.publish(new CopyFound(video, family));
    }
}
