@NullMarked
package dev.kinora.video.reaction;

import org.jspecify.annotations.NullMarked;
