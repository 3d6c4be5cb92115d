package dev.kinora.video.transcode;

import dev.kinora.video.catalog.metadata.FailureCode;

/** Reasons why a source cannot become a video. The name is the stable code; the advice tells the creator what to do. */
public enum TranscodeProblem {
    EMPTY_FILE("The file is empty. Choose the video again and upload it once more."),
    NOT_A_VIDEO("This file is not a video. Upload an MP4, MOV, WebM or MKV file."),
    UNSUPPORTED_CONTAINER("This kind of file is not supported. Export the video as MP4 (H.264) and upload it again."),
    UNSUPPORTED_CODEC(
            "The video or audio codec is not supported. Export the file as MP4 with H.264 and AAC and upload it"
                    + " again."),
    FORBIDDEN_REFERENCE(
            "This file only points to a video that lies elsewhere. Export the video itself as one MP4 file and upload"
                    + " that."),
    NO_VIDEO_STREAM("The file has no picture, only sound or data. Upload a file with a video track."),
    TOO_LONG("The video is longer than allowed. Cut it to at most %s and upload it again.", "the allowed length"),
    TOO_LARGE("The bit rate is too high. Export the video with a lower bit rate and try again."),
    TOO_MANY_STREAMS("The file has too many tracks. Export it with one picture and one sound track and try again."),
    DIMENSIONS_EXCEEDED(
            "The picture size is not supported. Export it with sides between %s pixels (at most 4K) and try again.",
            "16 and 4096"),
    FRAME_RATE_EXCEEDED(
            "The frame rate is too high. Export the video with at most %s frames per second, ideally 30 or 60, and try again.",
            "the highest allowed number of"),
    SOUND_EXCEEDED("The sound has too many channels or samples. Export it in stereo at 48 kHz and upload it again."),
    TOO_DEMANDING("The file needs more memory than one video may use. Export it as plain MP4 (H.264) and try again."),
    CORRUPT("The file is damaged or incomplete. Play it on your device, export it again and upload the new file."),
    TRANSCODE_TIMEOUT("Processing took too long. Try again, or upload a smaller version of the video.", true),
    SOURCE_MISSING("The uploaded file is no longer there. Upload the video again."),
    TRANSCODE_FAILED("Processing failed on our side. Try again in a few minutes.", true);

    private final String advice;
    private final String anyLimit;
    private final boolean retryable;

    TranscodeProblem(String advice) {
        this(advice, false);
    }

    TranscodeProblem(String advice, boolean retryable) {
        this.advice = advice;
        this.anyLimit = "";
        this.retryable = retryable;
    }

    TranscodeProblem(String advice, String anyLimit) {
        this.advice = advice;
        this.anyLimit = anyLimit;
        this.retryable = false;
    }

    String advice() {
        return advice(anyLimit);
    }

    /** The advice with the configured limit, if it names one. */
    String advice(String limit) {
        return advice.replace("%s", limit);
    }

    /** How the owner's API calls it. */
    public FailureCode code() {
        return FailureCode.valueOf(name());
    }

    public boolean retryable() {
        return retryable;
    }
}
