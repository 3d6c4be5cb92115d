@NullMarked
package dev.kinora.video.caption;

import org.jspecify.annotations.NullMarked;
