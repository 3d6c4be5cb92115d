@NullMarked
package dev.kinora.video.outcome;

import org.jspecify.annotations.NullMarked;
