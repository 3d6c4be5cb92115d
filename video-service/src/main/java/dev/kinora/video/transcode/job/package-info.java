/** Distributes transcoding to workers: queue, leases, progress, and transitions between parts. */
@NullMarked
package dev.kinora.video.transcode.job;

import org.jspecify.annotations.NullMarked;
