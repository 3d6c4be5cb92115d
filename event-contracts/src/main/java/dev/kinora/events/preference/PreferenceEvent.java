package dev.kinora.events.preference;

import dev.kinora.events.KinoraEvent;

/** Facts about the preferences of a viewer. */
public sealed interface PreferenceEvent extends KinoraEvent permits PreferenceUpdated {}
