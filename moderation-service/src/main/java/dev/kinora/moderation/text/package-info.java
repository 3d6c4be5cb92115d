/** The model that reads texts: which one is live, and its scores of comments and of the words of a video. */
@NullMarked
package dev.kinora.moderation.text;

import org.jspecify.annotations.NullMarked;
