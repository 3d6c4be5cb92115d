package dev.kinora.events.video;

/** Captions in one language, a BCP 47 tag; the label is for people, the path is below the public origin. */
public record CaptionTrack(String language, String label, String path) {}
