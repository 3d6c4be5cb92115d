/** Finds decisions, of people and of machines, among all that were made. */
@NullMarked
package dev.kinora.moderation.search;

import org.jspecify.annotations.NullMarked;
