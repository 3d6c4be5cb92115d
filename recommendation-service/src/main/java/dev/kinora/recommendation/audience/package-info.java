/** Which viewers may be shown videos for adults. */
@NullMarked
package dev.kinora.recommendation.audience;

import org.jspecify.annotations.NullMarked;
