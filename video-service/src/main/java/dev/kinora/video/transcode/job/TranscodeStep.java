package dev.kinora.video.transcode.job;

/** How far the making of a video is. */
enum TranscodeStep {
    WAITING,
    INSPECTING,
    ENCODING,
    JOINING,
    DONE
}
