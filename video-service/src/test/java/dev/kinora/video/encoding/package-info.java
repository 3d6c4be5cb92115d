@NullMarked
package dev.kinora.video.encoding;

import org.jspecify.annotations.NullMarked;
