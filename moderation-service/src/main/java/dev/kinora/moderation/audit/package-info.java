/** The append-only log of the actions of staff and machines. */
@NullMarked
package dev.kinora.moderation.audit;

import org.jspecify.annotations.NullMarked;
