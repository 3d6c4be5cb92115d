/** Media files and access to them: signed playback, and the /media paths. */
@NullMarked
package dev.kinora.video.playback;

import org.jspecify.annotations.NullMarked;
