package dev.kinora.moderation.hash;

import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.retention.OldRows;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which videos matched which entries, within the window of the flood guard. */
@Component
class HashMatches {

    private final JdbcClient jdbc;
    private final HashProperties properties;
    private final ErasedAccounts erased;
    private final OldRows old;
    private final InstantSource clock;

    HashMatches(JdbcClient jdbc, HashProperties properties, ErasedAccounts erased, InstantSource clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.erased = erased;
        this.old = new OldRows(jdbc, "hash_match", "at");
        this.clock = clock;
    }

    /**
     * How much an entry matched.
     *
     * @param videos number of videos
     * @param accounts number of accounts that own them
     */
    record Count(UUID entry, int videos, int accounts) {}

    /** Notes that a video matches these entries; each counts once, however often the video is screened. */
    @Transactional(propagation = Propagation.MANDATORY)
    void note(List<UUID> entries, KnownVideos.Video video) {
        if (erased.contains(video.ownerId())) {
            return;
        }
        for (UUID entry : entries) {
            jdbc.sql("""
                            insert into hash_match (entry_id, content_id, owner_id, at)
                            values (:entry, :content, :owner, :now) on duplicate key update at = at""")
                    .param("entry", BinaryIds.bytes(entry))
                    .param("content", BinaryIds.bytes(video.content().id()))
                    .param("owner", BinaryIds.bytes(video.ownerId()))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** The matches of these entries within the window; those without any are left out. */
    Map<UUID, Count> count(Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select entry_id, count(*) as videos, count(distinct owner_id) as accounts from hash_match
                        where entry_id in (:entries) and at > :since group by entry_id""")
                .param("entries", entries.stream().map(BinaryIds::bytes).toList())
                .param("since", Timestamp.from(since()))
                .query((row, number) ->
                        new Count(BinaryIds.read(row, "entry_id"), row.getInt("videos"), row.getInt("accounts")))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::entry, count -> count));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT40M")
    void forgetOld() {
        old.deleteBefore(since());
    }

    private Instant since() {
        return clock.instant().minus(properties.flood().window());
    }
}
