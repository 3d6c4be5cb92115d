/** What people decided about what machines scored: score series, labels, and rates with their intervals. */
@NullMarked
package dev.kinora.moderation.evaluation;

import org.jspecify.annotations.NullMarked;
