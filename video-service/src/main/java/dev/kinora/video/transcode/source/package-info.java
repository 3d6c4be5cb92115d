/** What a file holds, how it is read safely, and whether it is refused before work is spent on it. */
@NullMarked
package dev.kinora.video.transcode.source;

import org.jspecify.annotations.NullMarked;
