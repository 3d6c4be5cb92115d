/** Facts about transcoding work that the replicas of video-service share. */
@NullMarked
package dev.kinora.events.transcode;

import org.jspecify.annotations.NullMarked;
