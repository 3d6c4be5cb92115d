/** What moderation decided, applied to videos and comments. */
@NullMarked
package dev.kinora.video.screening;

import org.jspecify.annotations.NullMarked;
