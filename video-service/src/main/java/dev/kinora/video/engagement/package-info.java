/** How often a video was seen, liked and commented on, and by whom it is liked. */
@NullMarked
package dev.kinora.video.engagement;

import org.jspecify.annotations.NullMarked;
