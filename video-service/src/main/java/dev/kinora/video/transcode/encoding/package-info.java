/** The engine runs that make a video from a source, as a whole or in chunks that are joined. */
@NullMarked
package dev.kinora.video.transcode.encoding;

import org.jspecify.annotations.NullMarked;
