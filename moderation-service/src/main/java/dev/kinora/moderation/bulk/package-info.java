/** Decides many cases alike: a dry run, the decisions with their progress, and their undoing. */
@NullMarked
package dev.kinora.moderation.bulk;

import org.jspecify.annotations.NullMarked;
