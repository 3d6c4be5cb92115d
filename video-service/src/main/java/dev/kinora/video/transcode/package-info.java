/**
 * Transcoding of uploads to videos. This package holds the limits and reasons for refusal that its subpackages share.
 */
@NullMarked
package dev.kinora.video.transcode;

import org.jspecify.annotations.NullMarked;
