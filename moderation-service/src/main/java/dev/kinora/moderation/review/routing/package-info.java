/** Which queue a case goes to, who sees that queue, and until when a case is due. */
@NullMarked
package dev.kinora.moderation.review.routing;

import org.jspecify.annotations.NullMarked;
