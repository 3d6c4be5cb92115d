/** The states of cases, and which of them a list shows in which order. */
@NullMarked
package dev.kinora.moderation.review.order;

import org.jspecify.annotations.NullMarked;
