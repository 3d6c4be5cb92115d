package dev.kinora.events.moderation;

import dev.kinora.events.KinoraEvent;

/** Facts about what accounts may do, as moderation sees it. */
public sealed interface StandingEvent extends KinoraEvent permits StandingChanged, ProfileReset, AccountAnswered {}
