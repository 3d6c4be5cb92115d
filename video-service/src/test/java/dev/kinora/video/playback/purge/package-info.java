@NullMarked
package dev.kinora.video.playback.purge;

import org.jspecify.annotations.NullMarked;
