@NullMarked
package dev.kinora.video.engine;

import org.jspecify.annotations.NullMarked;
