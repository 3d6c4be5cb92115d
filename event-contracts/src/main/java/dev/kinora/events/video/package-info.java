/** Facts about videos, announced by video-service; keyed by video id. */
@NullMarked
package dev.kinora.events.video;

import org.jspecify.annotations.NullMarked;
