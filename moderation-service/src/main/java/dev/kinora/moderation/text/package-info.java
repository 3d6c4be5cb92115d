/** The text model: which one is live, and its scores of comments and of the words of videos. */
@NullMarked
package dev.kinora.moderation.text;

import org.jspecify.annotations.NullMarked;
