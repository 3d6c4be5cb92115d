/** How long sources and records of videos are needed, and the purge of what deleted videos leave. */
@NullMarked
package dev.kinora.video.retention;

import org.jspecify.annotations.NullMarked;
