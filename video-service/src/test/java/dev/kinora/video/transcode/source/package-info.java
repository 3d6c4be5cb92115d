@NullMarked
package dev.kinora.video.transcode.source;

import org.jspecify.annotations.NullMarked;
