package dev.kinora.events.preference;

/** Who says so: the viewer, the local analysis or Gemini. */
public enum PreferenceSource {
    DECLARED,
    LOCAL,
    GEMINI
}
