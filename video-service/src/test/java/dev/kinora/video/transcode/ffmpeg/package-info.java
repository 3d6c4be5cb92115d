@NullMarked
package dev.kinora.video.transcode.ffmpeg;

import org.jspecify.annotations.NullMarked;
