package dev.kinora.moderation.assessment;

import java.util.UUID;

/**
 * What a video has in common with an entry of the hash list.
 *
 * @param entry id of the entry
 * @param wholeFile whether the file is the listed one, byte by byte
 * @param distance in how many of 256 bits the nearest frame differs from the listed one; 0 for a file
 * @param frames number of frames that match; 0 for a file
 * @param distinctFrames how many of them differ from each other and match listed frames that do; one can be chance, or a
 *     title that many videos show
 * @param mirrored whether the nearest frame matches as in a mirror
 */
public record ListMatch(
        UUID entry,
        boolean wholeFile,
        int distance,
        int frames,
        int distinctFrames,
        boolean mirrored,
        Standing standing) {

    private static final int WANTED = 2;

    /** What a match may lead to. */
    public enum Standing {
        /** To a rejection. */
        LISTED,
        /** To a person only: the entry suddenly matched so many videos that it may be wrong. */
        HELD_BACK,
        /** To a person only: the entry comes from an earlier version of the same video, which its author may have mended. */
        SAME_VIDEO
    }

    /** Whether a machine may reject a video for it: for the file itself, or for at least two distinct frames. */
    public boolean rejectsAlone() {
        return standing == Standing.LISTED && (wholeFile || distinctFrames >= WANTED);
    }
}
