@NullMarked
package dev.kinora.video.details;

import org.jspecify.annotations.NullMarked;
