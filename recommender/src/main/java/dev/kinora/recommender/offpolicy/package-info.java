/** What another policy would have earned, estimated from the slots that one policy logged. */
@NullMarked
package dev.kinora.recommender.offpolicy;

import org.jspecify.annotations.NullMarked;
