package dev.kinora.events.video;

import dev.kinora.events.KinoraEvent;

/** Facts about a video. */
public sealed interface VideoEvent extends KinoraEvent
        permits VideoUploaded, VideoTranscoded, VideoTranscodeFailed, VideoPublished, VideoUnpublished {}
