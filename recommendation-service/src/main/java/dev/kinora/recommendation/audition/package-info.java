/** How new videos look for their audience. */
@NullMarked
package dev.kinora.recommendation.audition;

import org.jspecify.annotations.NullMarked;
