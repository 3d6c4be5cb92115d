/** What a decision can take from content that stays: restrictions, and labels in the words of the operator. */
@NullMarked
package dev.kinora.moderation.restriction;

import org.jspecify.annotations.NullMarked;
