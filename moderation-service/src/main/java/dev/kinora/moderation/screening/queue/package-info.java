/** The queue of content to be screened; it survives crashes of its workers. */
@NullMarked
package dev.kinora.moderation.screening.queue;

import org.jspecify.annotations.NullMarked;
