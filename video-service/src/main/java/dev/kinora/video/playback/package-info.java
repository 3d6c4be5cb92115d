/** Media files and who may read them: the store, signed playback and the /media paths. */
@NullMarked
package dev.kinora.video.playback;

import org.jspecify.annotations.NullMarked;
