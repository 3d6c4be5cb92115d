/** Floods of comments: the same text again and again, and links. */
@NullMarked
package dev.kinora.moderation.spam;

import org.jspecify.annotations.NullMarked;
