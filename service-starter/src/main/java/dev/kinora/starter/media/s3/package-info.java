/** The media store in a bucket of an S3-compatible service. */
@NullMarked
package dev.kinora.starter.media.s3;

import org.jspecify.annotations.NullMarked;
