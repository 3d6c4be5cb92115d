/** Runs ffmpeg on files that nobody trusts: fenced in, watched, and ended with the service. */
@NullMarked
package dev.kinora.video.transcode.ffmpeg;

import org.jspecify.annotations.NullMarked;
