/** Models that look at a video, behind one port. */
@NullMarked
package dev.kinora.moderation.vision;

import org.jspecify.annotations.NullMarked;
