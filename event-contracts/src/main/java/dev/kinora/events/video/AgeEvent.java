package dev.kinora.events.video;

import dev.kinora.events.KinoraEvent;

/** Facts about who may see videos for adults. */
public sealed interface AgeEvent extends KinoraEvent permits AgeConfirmationChanged {}
