/** How ids are stored. */
@NullMarked
package dev.kinora.video.ids;

import org.jspecify.annotations.NullMarked;
