/** Compares what is public with the decisions of moderation, in case an event was lost. */
@NullMarked
package dev.kinora.video.takedown;

import org.jspecify.annotations.NullMarked;
