@NullMarked
package dev.kinora.video.media.s3;

import org.jspecify.annotations.NullMarked;
