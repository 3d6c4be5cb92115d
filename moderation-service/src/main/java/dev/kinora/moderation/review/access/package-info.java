/** Who sees which cases, and who may not decide them. */
@NullMarked
package dev.kinora.moderation.review.access;

import org.jspecify.annotations.NullMarked;
