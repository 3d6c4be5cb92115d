@NullMarked
package dev.kinora.video.upkeep;

import org.jspecify.annotations.NullMarked;
