package dev.kinora.video.catalog.source;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.media.MediaReferences;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds which files below a prefix are needed by videos.
 *
 * @param prefix prefix of the keys; a video id follows it
 * @param states states in which a video needs them
 */
record SourceReferences(String prefix, List<String> states, JdbcClient jdbc) implements MediaReferences {

    SourceReferences {
        states = List.copyOf(states);
    }

    @Override
    public Set<String> needed(Collection<String> keys) {
        List<byte[]> ids = keys.stream()
                .flatMap(key -> MediaKeys.id(key, 1).stream())
                .map(BinaryIds::bytes)
                .toList();
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<UUID> needing = jdbc.sql("""
                        select id from video where id in (:ids) and state in (:states)
                        union select video_id from preservation where video_id in (:ids) and :keeps = true""")
                .param("keeps", prefix.equals(MediaKeys.SOURCES))
                .param("ids", ids)
                .param("states", states)
                .query((row, index) -> BinaryIds.read(row, "id"))
                .set();
        return keys.stream()
                .filter(key -> MediaKeys.id(key, 1).filter(needing::contains).isPresent())
                .collect(Collectors.toSet());
    }
}
