@NullMarked
package dev.kinora.video.source;

import org.jspecify.annotations.NullMarked;
