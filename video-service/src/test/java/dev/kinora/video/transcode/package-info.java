@NullMarked
package dev.kinora.video.transcode;

import org.jspecify.annotations.NullMarked;
