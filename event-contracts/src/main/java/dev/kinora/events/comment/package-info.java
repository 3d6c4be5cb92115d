/** Facts about comments, announced by video-service; keyed by video id so that a thread stays in order. */
@NullMarked
package dev.kinora.events.comment;

import org.jspecify.annotations.NullMarked;
