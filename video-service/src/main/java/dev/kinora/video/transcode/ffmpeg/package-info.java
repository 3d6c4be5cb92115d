/** Runs ffmpeg on untrusted files: isolated, watched, and ended with the service. */
@NullMarked
package dev.kinora.video.transcode.ffmpeg;

import org.jspecify.annotations.NullMarked;
