/** The files from which videos are made, kept as long as a video needs them. */
@NullMarked
package dev.kinora.video.catalog.source;

import org.jspecify.annotations.NullMarked;
