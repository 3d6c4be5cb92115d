package dev.kinora.video.transcode.rendition;

import dev.kinora.video.transcode.source.FrameRate;
import dev.kinora.video.transcode.source.SourceMedia;

/**
 * How one video is made: decided once, before the work is shared out, so that all parts fit together.
 *
 * @param source what the file holds
 * @param ladder the renditions
 * @param crf constant rate factor of the renditions, chosen for this source
 * @param gain decibels that bring its sound to the common loudness
 * @param chunkFrames frames of the top rendition in one chunk, whole groups of pictures
 * @param chunks how many; 1 = made as a whole, in one decode of everything
 * @param sha256 of the source
 */
public record TranscodePlan(
        SourceMedia source, Ladder ladder, int crf, double gain, int chunkFrames, int chunks, String sha256) {

    /** Length of a group of pictures and of a segment, about; key frames of all renditions are aligned. */
    public static final double SEGMENT_SECONDS = 2;

    /**
     * A stretch of the picture.
     *
     * @param first number of its first frame at the top rendition's rate
     * @param count frames; the last stretch takes what there is
     * @param last whether it goes to the end
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

    /** Frames of the top rendition, about. */
    public long frames() {
        return Math.max(1, Math.round(source.seconds() * rate().perSecond()));
    }

    /** Frames of the smallest rendition, about. */
    public long framesOfSmallest() {
        return Math.max(
                1, Math.round(source.seconds() * ladder.smallest().rate().perSecond()));
    }

    /** Frames of the top rendition in a chunk, about for the last one. */
    public long framesOf(int chunk) {
        return chunk == chunks - 1 ? Math.max(1, frames() - (long) chunk * chunkFrames) : chunkFrames;
    }
}
