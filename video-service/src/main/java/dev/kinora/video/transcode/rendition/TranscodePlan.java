package dev.kinora.video.transcode.rendition;

import dev.kinora.video.transcode.source.FrameRate;
import dev.kinora.video.transcode.source.SourceMedia;

/**
 * The plan for one video, made before its work is distributed, so that all parts fit together.
 *
 * @param source properties of the source
 * @param ladder the renditions
 * @param crf constant rate factor of the renditions, chosen for this source
 * @param gain gain of the sound in decibels to the target loudness
 * @param chunkFrames frames of the top rendition per chunk, a multiple of the group of pictures
 * @param chunks number of chunks; 1 = made as a whole, in one decode
 * @param sha256 of the source, in hex
 */
public record TranscodePlan(
        SourceMedia source, Ladder ladder, int crf, double gain, int chunkFrames, int chunks, String sha256) {

    /** Approximate length of a group of pictures and of a segment; key frames of all renditions are aligned. */
    public static final double SEGMENT_SECONDS = 2;

    /**
     * A range of frames.
     *
     * @param first number of its first frame, at the rate of the top rendition
     * @param count number of frames; the last stretch extends to the end
     * @param last whether it extends to the end
     */
    public record Stretch(long first, int count, boolean last) {}

    public boolean whole() {
        return chunks == 1;
    }

    public Stretch stretch(int chunk) {
        return new Stretch((long) chunk * chunkFrames, chunkFrames, chunk == chunks - 1);
    }

    public FrameRate rate() {
        return ladder.top().rate();
    }

    /** Approximate number of frames of the top rendition. */
    public long frames() {
        return Math.max(1, Math.round(source.seconds() * rate().perSecond()));
    }

    /** Approximate number of frames of the smallest rendition. */
    public long framesOfSmallest() {
        return Math.max(
                1, Math.round(source.seconds() * ladder.smallest().rate().perSecond()));
    }

    /** Number of frames of the top rendition in a chunk; approximate for the last one. */
    public long framesOf(int chunk) {
        return chunk == chunks - 1 ? Math.max(1, frames() - (long) chunk * chunkFrames) : chunkFrames;
    }
}
