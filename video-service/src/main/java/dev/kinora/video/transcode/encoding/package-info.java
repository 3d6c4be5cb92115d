/** The engine runs that make a video of a source: as a whole, or by chunks that are joined. */
@NullMarked
package dev.kinora.video.transcode.encoding;

import org.jspecify.annotations.NullMarked;
