@NullMarked
package dev.kinora.video.playback;

import org.jspecify.annotations.NullMarked;
