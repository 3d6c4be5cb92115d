@NullMarked
package dev.kinora.video.media;

import org.jspecify.annotations.NullMarked;
