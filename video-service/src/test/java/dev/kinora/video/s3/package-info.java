@NullMarked
package dev.kinora.video.s3;

import org.jspecify.annotations.NullMarked;
