/** Facts about moderation, announced by moderation-service; keyed by content id. */
@NullMarked
package dev.kinora.events.moderation;

import org.jspecify.annotations.NullMarked;
