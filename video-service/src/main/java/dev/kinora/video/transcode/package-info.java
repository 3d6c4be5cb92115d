/** Turns a source file into HLS renditions, a poster and what screening looks at. */
@NullMarked
package dev.kinora.video.transcode;

import org.jspecify.annotations.NullMarked;
