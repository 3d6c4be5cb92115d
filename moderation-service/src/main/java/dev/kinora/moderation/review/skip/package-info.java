/** What is kept from a person for a while: the cases that they skip, and hard cases when they have seen enough of them. */
@NullMarked
package dev.kinora.moderation.review.skip;

import org.jspecify.annotations.NullMarked;
