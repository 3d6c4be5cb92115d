/** Shares the making of videos out to workers: queue, leases, progress and what follows from each part. */
@NullMarked
package dev.kinora.video.transcode.job;

import org.jspecify.annotations.NullMarked;
