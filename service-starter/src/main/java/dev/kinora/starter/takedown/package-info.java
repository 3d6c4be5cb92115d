/** Compares what a service shows with the decisions of moderation, in case an event was lost. */
@NullMarked
package dev.kinora.starter.takedown;

import org.jspecify.annotations.NullMarked;
