package dev.kinora.moderation.hash;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.hash.entry.Hashes;
import dev.kinora.moderation.hash.pdq.PdqHash;
import dev.kinora.moderation.hash.pdq.Print;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.retention.OldRows;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fingerprints of screened videos, kept for a while so that a rejection can list them. */
@Component
class ScreenedClips {

    private static final byte FORMAT = 1;

    /** Time, quality and number of variants. */
    private static final int HEAD = Integer.BYTES + 2;

    private final JdbcClient jdbc;
    private final HashProperties properties;
    private final ErasedAccounts erased;
    private final OldRows old;
    private final InstantSource clock;

    ScreenedClips(JdbcClient jdbc, HashProperties properties, ErasedAccounts erased, InstantSource clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.erased = erased;
        this.old = new OldRows(jdbc, "screened_clip", "screened_at");
        this.clock = clock;
    }

    /** Keeps the fingerprints of a version of a video, in place of any that are kept of it; none of an erased account. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(ContentRef content, UUID owner, Hashes hashes) {
        if (erased.contains(owner)) {
            return;
        }
        jdbc.sql("""
                        insert into screened_clip (content_id, content_version, owner_id, source_sha256, prints, screened_at)
                        values (:content, :version, :owner, :file, :prints, :now)
                        on duplicate key update source_sha256 = :file, prints = :prints, screened_at = :now""")
                .param("content", BinaryIds.bytes(content.id()))
                .param("version", content.version())
                .param("owner", BinaryIds.bytes(owner))
                .param("file", hashes.file())
                .param("prints", packed(hashes.prints()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The fingerprints of this version of a video, or of the newest one before it that has any. */
    Optional<Hashes> find(ContentRef content) {
        return jdbc.sql("""
                        select source_sha256, prints from screened_clip
                        where content_id = :content and content_version <= :version
                        order by content_version desc limit 1""")
                .param("content", BinaryIds.bytes(content.id()))
                .param("version", content.version())
                .query(ScreenedClips::hashes)
                .optional();
    }

    /** Forgets all versions of a video. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(UUID contentId) {
        jdbc.sql("delete from screened_clip where content_id = :content")
                .param("content", BinaryIds.bytes(contentId))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT20M")
    void forgetOld() {
        old.deleteBefore(clock.instant().minus(properties.fingerprints()));
    }

    private static Hashes hashes(ResultSet row, int number) throws SQLException {
        return new Hashes(row.getString("source_sha256"), unpacked(row.getBytes("prints")));
    }

    static byte[] packed(List<Print> prints) {
        int size = prints.stream()
                .mapToInt(print -> HEAD + print.weight() * Print.HASH_BYTES)
                .sum();
        var bytes = ByteBuffer.allocate(1 + size).put(FORMAT);
        for (Print print : prints) {
            bytes.putInt(print.atMs() == null ? 0 : print.atMs());
            bytes.put((byte) (print.quality() == null ? 0 : print.quality()));
            bytes.put((byte) print.variants().size());
            Print.write(print.hash(), bytes);
            print.variants().forEach(variant -> Print.write(variant, bytes));
        }
        return bytes.array();
    }

    static List<Print> unpacked(byte[] packed) {
        var bytes = ByteBuffer.wrap(packed);
        if (bytes.get() != FORMAT) {
            throw new IllegalStateException("Fingerprints are in a format of another version");
        }
        List<Print> prints = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int atMs = bytes.getInt();
            int quality = bytes.get();
            int count = bytes.get();
            var hash = Print.read(bytes);
            var variants = new ArrayList<PdqHash>();
            for (int i = 0; i < count; i++) {
                variants.add(Print.read(bytes));
            }
            prints.add(new Print(atMs, quality, hash, variants));
        }
        return prints;
    }
}
