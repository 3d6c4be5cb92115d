@NullMarked
package dev.kinora.video.transcode.encoding;

import org.jspecify.annotations.NullMarked;
