package dev.kinora.events.transcode;

import java.util.UUID;

/**
 * A part of the work on a video is waiting for a worker. The record only wakes workers. Which part a worker takes is
 * decided when it leases one, so repeated, early or late records do no harm.
 *
 * @param number number of the part within its video, from 0
 */
public record TranscodePartReady(UUID videoId, int number) implements TranscodeEvent {

    /** Video id and number, so that the parts of one video are spread over the partitions. */
    @Override
    public String key() {
        return videoId + "-" + number;
    }

    @Override
    public String subject() {
        return videoId.toString();
    }
}
