package dev.kinora.events.moderation;

import dev.kinora.events.KinoraEvent;

/** Facts about the moderation of a piece of content. */
public sealed interface ModerationEvent extends KinoraEvent
        permits ModerationDecided,
                ModerationWithdrawn,
                ModerationCaseOpened,
                ModerationRewriteSuggested,
                ModerationAnswered {}
