/** Where media bytes lie: objects by key in a store that all replicas share, and the folders of one replica. */
@NullMarked
package dev.kinora.video.media;

import org.jspecify.annotations.NullMarked;
