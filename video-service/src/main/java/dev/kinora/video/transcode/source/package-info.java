/** Inspects sources, reads them safely, and refuses unsuitable ones early. */
@NullMarked
package dev.kinora.video.transcode.source;

import org.jspecify.annotations.NullMarked;
