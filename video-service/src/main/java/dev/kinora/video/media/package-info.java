/** Storage of media: a store of objects that all replicas share, and local folders. */
@NullMarked
package dev.kinora.video.media;

import org.jspecify.annotations.NullMarked;
