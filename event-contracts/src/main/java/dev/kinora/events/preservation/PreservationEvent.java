package dev.kinora.events.preservation;

import dev.kinora.events.KinoraEvent;

/** Facts about what is kept as evidence. */
public sealed interface PreservationEvent extends KinoraEvent permits PreservationChanged, VideoPreserved {}
