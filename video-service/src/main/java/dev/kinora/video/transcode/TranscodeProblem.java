package dev.kinora.video.transcode;

/** Why a source could not become a video. The name is the stable code; the sentence tells the creator what to do. */
enum TranscodeProblem {
    EMPTY_FILE("The file is empty. Choose the video again and upload it once more."),
    NOT_A_VIDEO("This file is not a video. Upload an MP4, MOV, WebM, MKV, AVI, FLV or MPEG-TS file."),
    UNSUPPORTED_CONTAINER("This kind of file is not supported. Export the video as MP4 (H.264) and upload it again."),
    NO_VIDEO_STREAM("The file has no picture, only sound or data. Upload a file with a video track."),
    TOO_LONG("The video is longer than allowed. Cut it to at most 3 minutes and upload it again."),
    DIMENSIONS_EXCEEDED("The picture size is not supported. Export with sides between 16 and 4096 pixels."),
    TOO_DEMANDING("The file needs more memory than one video may use. Export it as plain MP4 (H.264) and try again."),
    CORRUPT("The file is damaged or incomplete. Play it on your device, export it again and upload the new file."),
    TRANSCODE_TIMEOUT("Processing took too long. Try again, or upload a smaller version of the video.", true),
    SOURCE_MISSING("The uploaded file is no longer there. Upload the video again."),
    TRANSCODE_FAILED("Processing failed on our side. Try again in a few minutes.", true);

    private final String advice;
    private final boolean retryable;

    TranscodeProblem(String advice) {
        this(advice, false);
    }

    TranscodeProblem(String advice, boolean retryable) {
        this.advice = advice;
        this.retryable = retryable;
    }

    String advice() {
        return advice;
    }

    boolean retryable() {
        return retryable;
    }
}
