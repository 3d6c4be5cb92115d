/** Video-service: uploads, transcoding, playback, catalog, comments and reactions. */
@NullMarked
package dev.kinora.video;

import org.jspecify.annotations.NullMarked;
