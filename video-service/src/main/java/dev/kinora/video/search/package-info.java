/** Full-text search over public videos. */
@NullMarked
package dev.kinora.video.search;

import org.jspecify.annotations.NullMarked;
