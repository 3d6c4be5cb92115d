package dev.kinora.events.moderation;

import dev.kinora.events.KinoraEvent;

/** Facts about videos with the same pictures. */
public sealed interface CopyEvent extends KinoraEvent permits CopyFound {}
