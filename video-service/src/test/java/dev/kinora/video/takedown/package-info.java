@NullMarked
package dev.kinora.video.takedown;

import org.jspecify.annotations.NullMarked;
