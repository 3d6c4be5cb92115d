/** The checks of a video, and what they need by themselves. */
@NullMarked
package dev.kinora.moderation.screening.stage;

import org.jspecify.annotations.NullMarked;
