/** Full-text search over what everybody may see. */
@NullMarked
package dev.kinora.video.search;

import org.jspecify.annotations.NullMarked;
