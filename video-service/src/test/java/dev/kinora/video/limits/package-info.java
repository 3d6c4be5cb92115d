@NullMarked
package dev.kinora.video.limits;

import org.jspecify.annotations.NullMarked;
