package dev.kinora.events.comment;

import dev.kinora.events.KinoraEvent;

/** Facts about a comment. */
public sealed interface CommentEvent extends KinoraEvent permits CommentSubmitted, CommentRemoved {}
