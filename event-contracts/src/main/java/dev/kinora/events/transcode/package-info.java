/** Work that replicas of video-service share out among themselves. */
@NullMarked
package dev.kinora.events.transcode;

import org.jspecify.annotations.NullMarked;
