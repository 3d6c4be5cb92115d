/** Removes what other features keep about deleted videos, and then the videos. */
@NamedInterface("purge")
@NullMarked
package dev.kinora.video.catalog.purge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
