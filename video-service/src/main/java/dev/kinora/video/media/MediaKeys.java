package dev.kinora.video.media;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of the store. All objects of a video are below two prefixes. */
public final class MediaKeys {

    /** Prefix of accepted sources. */
    public static final String SOURCES = "sources";

    /** Prefix of media for playback. */
    public static final String MEDIA = "media";

    /** Prefix of chunks that workers exchange. */
    public static final String CHUNKS = "chunks";

    private static final int UUID_LENGTH = 36;

    private MediaKeys() {}

    /**
     * The key that comes and goes as one, of which this object is a part: a source, the chunks of a video, a generation.
     */
    public static String whole(String objectKey) {
        int segments = objectKey.startsWith(MEDIA + "/") ? 3 : 2;
        return Stream.of(objectKey.split("/", segments + 1)).limit(segments).collect(Collectors.joining("/"));
    }

    /** The id at this place in a key, counted from 0; empty when something else stands there. */
    public static Optional<UUID> id(String key, int segment) {
        String[] segments = key.split("/");
        if (segment >= segments.length || segments[segment].length() != UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(segments[segment]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The accepted source of a video. */
    public static String source(UUID videoId) {
        return SOURCES + "/" + videoId;
    }

    /** All that was ever made to be played for a playback id. */
    public static String media(UUID playbackId) {
        return MEDIA + "/" + playbackId;
    }

    /** The files of one attempt. Generations do not share files, so that a replaced generation is never seen partly. */
    public static String generation(UUID playbackId, UUID generation) {
        return media(playbackId) + "/" + generation;
    }

    /** The chunks of a long video. */
    public static String chunks(UUID videoId) {
        return CHUNKS + "/" + videoId;
    }
}
