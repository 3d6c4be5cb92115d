package dev.kinora.events.engagement;

import dev.kinora.events.KinoraEvent;

/** Facts about what a viewer did. */
public sealed interface EngagementEvent extends KinoraEvent permits EngagementRecorded {}
