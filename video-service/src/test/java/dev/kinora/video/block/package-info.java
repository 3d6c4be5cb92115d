@NullMarked
package dev.kinora.video.block;

import org.jspecify.annotations.NullMarked;
