/** Cases that somebody skips do not come back to that person for a while. */
@NullMarked
package dev.kinora.moderation.review.skip;

import org.jspecify.annotations.NullMarked;
