package dev.kinora.video.media;

import java.util.UUID;

/** The keys of the store. Everything that belongs to one video lies below two prefixes, so that one sweep finds it. */
public final class MediaKeys {

    /** Prefix of accepted sources. */
    public static final String SOURCES = "sources";

    /** Prefix of what is played. */
    public static final String MEDIA = "media";

    /** Prefix of what workers hand to each other. */
    public static final String CHUNKS = "chunks";

    private MediaKeys() {}

    /** The accepted source of a video. */
    public static String source(UUID videoId) {
        return SOURCES + "/" + videoId;
    }

    /** All that was ever made to be played for a playback id. */
    public static String media(UUID playbackId) {
        return MEDIA + "/" + playbackId;
    }

    /** What one attempt made: generations never share a file, so none is seen half replaced. */
    public static String generation(UUID playbackId, UUID generation) {
        return media(playbackId) + "/" + generation;
    }

    /** The parts of a long video on their way between workers. */
    public static String chunks(UUID videoId) {
        return CHUNKS + "/" + videoId;
    }
}
