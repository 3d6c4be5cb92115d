/** The queue of content that waits to be screened; survives a crash of any worker. */
@NullMarked
package dev.kinora.moderation.screening.queue;

import org.jspecify.annotations.NullMarked;
