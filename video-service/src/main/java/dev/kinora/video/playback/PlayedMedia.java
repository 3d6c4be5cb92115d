package dev.kinora.video.playback;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.media.MediaReferences;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the generations that are played. Other files of a video are kept as long as the video is played, because their
 * owner decides about them.
 */
@Component
class PlayedMedia implements MediaReferences {

    private static final int PLAYBACK = 1;
    private static final int GENERATION = 2;

    private final JdbcClient jdbc;

    PlayedMedia(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String prefix() {
        return MediaKeys.MEDIA;
    }

    @Override
    public Set<String> needed(Collection<String> keys) {
        Map<UUID, UUID> played = played(keys);
        return keys.stream().filter(key -> isNeeded(key, played)).collect(Collectors.toSet());
    }

    private static boolean isNeeded(String key, Map<UUID, UUID> played) {
        UUID generation = MediaKeys.id(key, PLAYBACK).map(played::get).orElse(null);
        Optional<UUID> named = MediaKeys.id(key, GENERATION);
        return generation != null && (named.isEmpty() || named.get().equals(generation));
    }

    private Map<UUID, UUID> played(Collection<String> keys) {
        List<byte[]> ids = keys.stream()
                .flatMap(key -> MediaKeys.id(key, PLAYBACK).stream())
                .distinct()
                .map(BinaryIds::bytes)
                .toList();
        Map<UUID, UUID> played = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select playback_id, generation from playback
                            where playback_id in (:ids) and generation is not null and access <> :closed
                            union select playback_id, generation from preservation
                            where playback_id in (:ids) and generation is not null""")
                    .param("ids", ids)
                    .param("closed", PlaybackAccess.CLOSED.name())
                    .query(row -> {
                        played.put(BinaryIds.read(row, "playback_id"), BinaryIds.read(row, "generation"));
                    });
        }
        return played;
    }
}
