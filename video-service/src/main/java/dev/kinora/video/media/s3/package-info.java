/** The media store in a bucket of an S3-compatible service. */
@NullMarked
package dev.kinora.video.media.s3;

import org.jspecify.annotations.NullMarked;
