/** How much a case matters: severity, exposure and uncertainty. */
@NullMarked
package dev.kinora.moderation.review.priority;

import org.jspecify.annotations.NullMarked;
