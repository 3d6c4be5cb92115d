/** What viewers did, follow and prefer: the input of every personal ranking. */
@NullMarked
package dev.kinora.recommendation.engagement;

import org.jspecify.annotations.NullMarked;
