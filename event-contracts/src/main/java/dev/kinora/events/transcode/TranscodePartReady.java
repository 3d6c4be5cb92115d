package dev.kinora.events.transcode;

import java.util.UUID;

/**
 * A part of the work on a video waits for a worker. The record wakes workers; which part a worker takes is decided where
 * parts are leased, so that a repeat or an early or late record does no harm.
 *
 * @param number of the part within its video, from 0
 */
public record TranscodePartReady(UUID videoId, int number) implements TranscodeEvent {

    /** Spreads the parts of one video over the partitions. */
    @Override
    public String key() {
        return videoId + "-" + number;
    }

    @Override
    public String subject() {
        return videoId.toString();
    }
}
