/** Video-service: uploads, transcoding, playback, catalogue, comments and reactions. */
@NullMarked
package dev.kinora.video;

import org.jspecify.annotations.NullMarked;
