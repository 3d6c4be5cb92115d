/** Resumable uploads (tus 1.0.0): bytes on their way from a creator to the media store. */
@NullMarked
package dev.kinora.video.upload;

import org.jspecify.annotations.NullMarked;
