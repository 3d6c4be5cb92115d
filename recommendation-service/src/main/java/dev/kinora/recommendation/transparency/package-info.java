/** What everybody may know of how the feed is ranked. */
@NullMarked
package dev.kinora.recommendation.transparency;

import org.jspecify.annotations.NullMarked;
