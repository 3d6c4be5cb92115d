/** Everything that somebody may send, and what must become of it. */
@NullMarked
package dev.kinora.video.hostile;

import org.jspecify.annotations.NullMarked;
