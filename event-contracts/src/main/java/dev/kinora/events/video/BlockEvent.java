package dev.kinora.events.video;

import dev.kinora.events.KinoraEvent;

/** Facts about accounts that want nothing to do with each other. */
public sealed interface BlockEvent extends KinoraEvent permits AccountBlockChanged {}
