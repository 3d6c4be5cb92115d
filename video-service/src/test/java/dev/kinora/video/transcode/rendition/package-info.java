@NullMarked
package dev.kinora.video.transcode.rendition;

import org.jspecify.annotations.NullMarked;
