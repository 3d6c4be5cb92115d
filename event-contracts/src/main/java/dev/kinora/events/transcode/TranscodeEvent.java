package dev.kinora.events.transcode;

import dev.kinora.events.KinoraEvent;

/** Facts about the transcoding of a video, of interest to video-service alone. */
public sealed interface TranscodeEvent extends KinoraEvent permits TranscodePartReady {}
