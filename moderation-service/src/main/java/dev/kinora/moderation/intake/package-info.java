/** The queue of content that waits to be screened; survives a crash of any worker. */
@NullMarked
package dev.kinora.moderation.intake;

import org.jspecify.annotations.NullMarked;
