/** The files of a video that screening looks at. */
@NullMarked
package dev.kinora.moderation.screening.media;

import org.jspecify.annotations.NullMarked;
