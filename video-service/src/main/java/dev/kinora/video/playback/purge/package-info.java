/** Purges of a content delivery network by a signed webhook. */
@NullMarked
package dev.kinora.video.playback.purge;

import org.jspecify.annotations.NullMarked;
