/** Hostile and unusual uploads, and their expected results. */
@NullMarked
package dev.kinora.video.hostile;

import org.jspecify.annotations.NullMarked;
