/** Keeps the media store honest: removes what nothing refers to, and proves that what is referred to is sound. */
@NullMarked
package dev.kinora.video.upkeep;

import org.jspecify.annotations.NullMarked;
