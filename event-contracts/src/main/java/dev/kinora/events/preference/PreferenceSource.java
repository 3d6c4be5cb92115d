package dev.kinora.events.preference;

/** Origin of preferences: the viewer, the local analysis or Gemini. */
public enum PreferenceSource {
    DECLARED,
    LOCAL,
    GEMINI
}
