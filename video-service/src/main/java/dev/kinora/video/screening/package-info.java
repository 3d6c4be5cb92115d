/** What moderation decided, applied to videos. */
@NullMarked
package dev.kinora.video.screening;

import org.jspecify.annotations.NullMarked;
