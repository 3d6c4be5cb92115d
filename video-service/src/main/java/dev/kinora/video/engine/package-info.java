/** Runs ffmpeg on files that nobody trusts: fenced in, watched, and ended with the service. */
@NullMarked
package dev.kinora.video.engine;

import org.jspecify.annotations.NullMarked;
