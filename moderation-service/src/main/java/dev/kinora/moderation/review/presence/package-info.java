/** Who looks at which case at this moment. */
@NullMarked
package dev.kinora.moderation.review.presence;

import org.jspecify.annotations.NullMarked;
